package io.factline.ui.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The proxy that an operator puts before parts that run apart: under {@code /api/}, what writes goes to a command service
 * and what reads or looks after the views to a query service, each in turn; everything else goes to the web UI. One request for each connection,
 * so that each finds its own way; a web socket keeps the one it has.
 */
public final class RoundRobin implements AutoCloseable {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String REFUSED = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket door;
    private final List<Integer> commands;
    private final List<Integer> queries;
    private final List<Integer> uis;
    private final AtomicInteger turn = new AtomicInteger();

    private RoundRobin(ServerSocket door, List<Integer> commands, List<Integer> queries, List<Integer> uis) {
        this.door = door;
        this.commands = commands;
        this.queries = queries;
        this.uis = uis;
    }

    /** One before the parts that listen on these ports. */
    public static RoundRobin between(List<Integer> commands, List<Integer> queries, List<Integer> uis)
            throws IOException {
        RoundRobin proxy =
                new RoundRobin(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), commands, queries, uis);
        Thread.ofVirtual().name("round-robin").start(proxy::accept);
        return proxy;
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target(head))) {
                server.getOutputStream().write(once(head).getBytes(StandardCharsets.ISO_8859_1));
                Thread up = Thread.ofVirtual().start(() -> copy(client, server));
                copy(server, client);
                up.interrupt();
            } catch (IOException away) {
                client.getOutputStream().write(REFUSED.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException gone) {
            // whoever asked has left
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int tail = 0;
        while (tail != 0x0d0a0d0a) {
            int read = in.read();
            if (read < 0) {
                return "";
            }
            head.write(read);
            tail = tail << 8 | read;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private int target(String head) {
        String[] line = head.split(" ", 3);
        boolean read = READS.contains(line[0]) || line[1].startsWith("/api/v1/operations/");
        List<Integer> servers = !line[1].startsWith("/api/") ? uis : read ? queries : commands;
        return servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()));
    }

    /** The server is to close after its answer, except where the connection becomes a web socket. */
    private static String once(String head) {
        if (head.toLowerCase(Locale.ROOT).contains("\r\nupgrade: websocket")) {
            return head;
        }
        return head.replaceAll("(?im)^(connection|upgrade|http2-settings):.*\r\n", "")
                .replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[1 << 14];
            int read = in.read(part);
            while (read >= 0) {
                out.write(part, 0, read);
                out.flush();
                read = in.read(part);
            }
            to.shutdownOutput();
        } catch (IOException ended) {
            // one of both has closed: what is left has nowhere to go
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
