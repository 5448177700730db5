package io.factline.query.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who wants to be told: it keeps what it gets, and answers as a test wants it to. */
final class Receiver implements AutoCloseable {

    /** What came. */
    record Got(Instant at, Map<String, List<String>> headers, String body) {

        JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        /** The id of the fact that it is about. */
        String fact() {
            return event().path("subject").asString("");
        }

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** An answer; a body of null never ends. */
    record Reply(int status, Map<String, String> headers, String body) {

        static final Reply OK = new Reply(200, Map.of(), "");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile Function<Got, Reply> reply = _ -> Reply.OK;
    volatile boolean drips;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = call.getRequestHeaders().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        Got one = new Got(Instant.now(), headers, body);
        got.add(one);
        Reply reply = this.reply.apply(one);
        reply.headers().forEach((name, value) -> call.getResponseHeaders().set(name, value));
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        if (drips) {
            drip(call);
            return;
        }
        call.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(answer);
        }
    }

    /** A byte now and then, for ever. */
    private void drip(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        try (OutputStream out = call.getResponseBody()) {
            while (drips) {
                out.write('.');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> facts() {
        return got.stream().map(Got::fact).filter(fact -> !fact.isEmpty()).toList();
    }

    @Override
    public void close() {
        drips = false;
        server.stop(0);
        threads.shutdownNow();
    }
}
