package io.factline.ui.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way from outside to the running product, with nothing of ours between. */
public record Wire(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back. */
    public record Reply(int status, HttpResponse<String> whole) {

        public String body() {
            return whole.body();
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The code of a problem; empty where the answer is none. */
        public String code() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString()
                    : "";
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body());
        }
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request with a JSON body or none; {@code headers} are names and values by turns, one may come twice. */
    public Reply send(String method, String path, @Nullable String body, String... headers) {
        return sendAs("application/json", method, path, body, headers);
    }

    public Reply sendAs(String type, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
