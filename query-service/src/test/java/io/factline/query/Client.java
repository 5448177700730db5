package io.factline.query;

import io.factline.account.AccessToken;
import io.factline.account.ProviderSignIn;
import io.factline.account.Role;
import io.factline.account.TokenKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services over HTTP, and knows a few bodies. */
public record Client(int port) {

    public static final UUID EDITOR = new UUID(0, 7);

    private static final KeyPair KEYS = TokenKeys.draw();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the services of a test must be given to believe the tokens. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** An answer: its status, its headers and its JSON. */
    public record Answer(HttpResponse<String> response, JsonNode body) {

        public int status() {
            return response.statusCode();
        }

        public String code() {
            return body.path("code").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, bearer(Role.VIEWER), headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, bearer(Role.EDITOR), headers);
    }

    /** A token as the UI would send it. */
    public static String bearer(Role... roles) {
        return bearerUntil(Instant.now().plus(AccessToken.LIFETIME), roles);
    }

    /** One that was drawn a while ago. */
    public static String bearerUntil(Instant end, Role... roles) {
        return "Bearer "
                + AccessToken.of(EDITOR, Set.of(roles), "ui", end.minus(AccessToken.LIFETIME))
                        .sign(KEYS.getPrivate());
    }

    /** What the UI would send for somebody for whom an issuer vouched. */
    public static String throughProvider(Map<String, Object> claims, String address) {
        return "Bearer " + ProviderSignIn.of(claims, address, Instant.now()).sign(KEYS.getPrivate());
    }

    /** Sends many facts, a line for each, and answers what became of each. */
    public List<JsonNode> postLines(String incident, String query, String lines, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-ndjson";
        Answer answer = send("POST", facts(incident) + query, lines, bearer(Role.EDITOR), all);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.response().body());
        }
        return answer.response().body().lines().map(line -> JSON.readTree(line)).toList();
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, @Nullable String body, String authorization, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            boolean json = response.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .contains("json")
                    && !response.headers().firstValue("Content-Type").orElse("").contains("ndjson");
            return new Answer(response, json ? JSON.readTree(response.body()) : JSON.nullNode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String incident(String key) {
        return """
                {"key": "%s", "title": "Checkout outage", "organisation": "Target Corporation", "kind": "outage",
                 "zone": "America/Chicago", "opened": "2014-06-15", "jurisdictions": ["US", "US-MN"]}""".formatted(key);
    }

    public static String fact(String id, String occurred, String summary) {
        return """
                {"id": "%s", "factType": "Disclosed", "occurred": "%s", "summary": "%s", "standing": "claimed", "detail": {}}""".formatted(id, occurred, summary);
    }

    public static String facts(String incident) {
        return "/api/v1/incidents/" + incident + "/facts";
    }
}
