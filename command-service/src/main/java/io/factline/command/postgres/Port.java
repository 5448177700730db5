package io.factline.command.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;

/** The port of the server: the same as last time where it is free, so that tools keep finding it. */
final class Port {

    private static final int ANY = 0;

    private Port() {}

    static int choose(Home home) {
        try {
            int last = last(home);
            int port = last != ANY && free(last) ? last : anyFree();
            if (port != last) {
                Disk.writePrivate(home.port(), port + "\n");
            }
            return port;
        } catch (IOException e) {
            throw new EmbeddedPostgresException("No free port was found for PostgreSQL on 127.0.0.1 (" + e + ").", e);
        }
    }

    private static int last(Home home) throws IOException {
        if (!Files.isRegularFile(home.port())) {
            return ANY;
        }
        String port = Files.readString(home.port()).strip();
        return port.matches("\\d{4,5}") && Integer.parseInt(port) <= 65_535 ? Integer.parseInt(port) : ANY;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = socket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = socket(ANY)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket socket(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
