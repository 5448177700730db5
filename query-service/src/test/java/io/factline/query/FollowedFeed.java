package io.factline.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The feed as it grows, as a client sees it that reads on and on: what has come so far. */
public final class FollowedFeed implements AutoCloseable {

    public static final String PATH = "/api/v1/events/stream";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private FollowedFeed(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    /** Asks as a browser does; whether it was let in stands in the answer. */
    public static FollowedFeed open(int port, String query, String authorization, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH + query))
                .header("Accept", "text/event-stream")
                .header("Authorization", authorization);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new FollowedFeed(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            body.lines().forEach(lines::add);
        } catch (IOException | RuntimeException e) {
            lines.add("cut");
        }
        ended = true;
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    public List<String> lines() {
        return lines;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Whether something that happened to a fact has come. */
    public boolean hasFact(String fact) {
        return lines.stream()
                .anyMatch(line -> line.startsWith("data: ") && line.contains("\"subject\":\"" + fact + "\""));
    }

    /** The last position that has come. */
    public String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((_, later) -> later)
                .orElseThrow()
                .substring("id: ".length());
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
