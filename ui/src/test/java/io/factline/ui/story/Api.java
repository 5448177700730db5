package io.factline.ui.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP API as an integrator calls it, beside the browser. */
record Api(HttpClient client, String base, String name) {

    HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    String get(String path) {
        return send(request(path).GET().build()).body();
    }

    /** Opens an incident that has nothing in it yet. */
    void open(String key, String title) {
        expect(201, post("/incidents", """
                {"key": "%s", "title": "%s", "organisation": "Target Corporation", "kind": "outage",
                 "zone": "America/Chicago", "opened": "2014-06-15"}""".formatted(key, title)));
    }

    /** Records a fact and comes back when it is durable; answers its position. */
    long record(String incident, String id, String occurred, String summary) {
        HttpResponse<String> answer = post("/incidents/" + incident + "/facts", fact(id, occurred, summary));
        expect(201, answer);
        return position(answer.body());
    }

    /** Opens an incident and records the hundred facts of the card breach of 2013 in it. */
    void breach(String key) {
        expect(201, post("/incidents", """
                {"key": "%s", "title": "Target payment-card breach, 2013", "organisation": "Target Corporation",
                 "kind": "data-breach", "sector": "retail", "jurisdictions": ["US", "US-MN"],
                 "zone": "America/Chicago", "opened": "2013-12-12"}""".formatted(key)));
        expect(200, post("/incidents/" + key + "/facts", breachFacts(), "Content-Type", "application/x-ndjson"));
        expect(200, post("/incidents/" + key + "/close", "{\"closed\": \"2017-05-23\"}"));
    }

    private static String breachFacts() {
        try (InputStream facts =
                Objects.requireNonNull(Api.class.getResourceAsStream("/demo/target-2013-breach.ndjson"))) {
            return new String(facts.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says something of a fact, whatever its version is. */
    void say(String incident, String fact, String what, String json) {
        expect(200, post("/incidents/" + incident + "/facts/" + fact + "/" + what, json, "If-Match", "*"));
    }

    /** Up to which position the timeline of an incident knows the record; what was recorded a moment ago may lie behind. */
    long known(String incident) {
        return position(get("/incidents/" + incident + "/timeline/counts"));
    }

    private static long position(String answer) {
        Matcher position = Pattern.compile("\"position\":(\\d+)").matcher(answer);
        if (!position.find()) {
            throw new AssertionError("no position");
        }
        return Long.parseLong(position.group(1));
    }

    /** Makes an account; it may have been made before. */
    void account(String account, String roles) {
        post("/accounts", """
                {"name": "%s", "password": "%s", "roles": [%s]}""".formatted(account, RunningFactline.PASSWORD, roles));
    }

    /** Has another system told of everything from now on. */
    void webhook(String named, String url) {
        expect(201, post("/webhooks", "{\"name\": \"" + named + "\", \"url\": \"" + url + "\"}"));
    }

    static String fact(String id, String occurred, String summary) {
        return """
                {"id": "%s", "factType": "Discovered", "summary": "%s", "occurred": "%s", "standing": "claimed", "detail": {}}""".formatted(id, summary, occurred);
    }

    static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        String login = name + ":" + RunningFactline.PASSWORD;
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
