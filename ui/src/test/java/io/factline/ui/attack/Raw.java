package io.factline.ui.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Bytes to the server as no client library would send them. */
record Raw(int port) {

    private static final int SILENCE_MILLIS = 1_500;
    private static final int SECOND = 1_000;

    /** Sends the text, and answers all that comes back until the server closes or says nothing more. */
    String exchange(String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[1 << 16];
            try {
                for (int read = socket.getInputStream().read(buffer);
                        read >= 0;
                        read = socket.getInputStream().read(buffer)) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException silent) {
                return answer.toString();
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the text, then a byte each second; answers after how long the server closed the connection. */
    Duration patience(String text, Duration atMost) {
        Instant begin = Instant.now();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SECOND);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = new byte[1 << 10];
            while (Duration.between(begin, Instant.now()).compareTo(atMost) < 0) {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
                try {
                    if (socket.getInputStream().read(answer) < 0) {
                        return Duration.between(begin, Instant.now());
                    }
                } catch (SocketTimeoutException patient) {
                    // it waits for more
                }
            }
            return atMost;
        } catch (IOException ended) {
            return Duration.between(begin, Instant.now());
        }
    }
}
