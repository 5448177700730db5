package io.factline.ui.fault;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import io.factline.account.TokenKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls Factline as a careful client does: no call lasts for ever, and what came of each is counted. */
public final class Caller {

    /** Whose tokens every Factline of this suite takes. */
    static final KeyPair KEYS = TokenKeys.draw();

    /** Who records where a test needs no more than one. */
    static final UUID ACCOUNT = new UUID(0, 9);

    /** Longer than Factline ever takes to answer: 5 seconds for a turn, 5 for a connection and 40 for a statement. */
    static final Duration PATIENCE = Duration.ofSeconds(55);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String base;
    private final UUID account;
    private final Map<Integer, AtomicLong> answers = new ConcurrentHashMap<>();
    private final AtomicLong longestMillis = new AtomicLong();
    private final AtomicLong withoutRetryAfter = new AtomicLong();

    /** One that speaks to this address for this account. */
    Caller(String base, UUID account) {
        this.base = base;
        this.account = account;
    }

    /**
     * What came back.
     *
     * @param status 0 where nothing did
     */
    record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The code of a problem, else empty. */
        String code() {
            return body.startsWith("{") ? json().path("code").asString("") : "";
        }
    }

    /** What a request of an account carries. */
    public static String authorization(UUID account) {
        return "Bearer "
                + AccessToken.of(account, Set.of(Role.EDITOR), "test", Instant.now())
                        .sign(KEYS.getPrivate());
    }

    String base() {
        return base;
    }

    UUID account() {
        return account;
    }

    /** Opens an incident of which nothing but its key matters. */
    Answer open(String key) {
        return post("/api/v1/incidents", """
                {"key": "%s", "title": "T", "organisation": "O", "kind": "outage", "zone": "UTC", "opened": "2014"}""".formatted(key));
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, String json, String... headers) {
        Map<String, String> more = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            more.put(headers[i], headers[i + 1]);
        }
        return send("POST", path, json, more);
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization(account))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        long begin = System.nanoTime();
        Answer answer = answer(request.build());
        longestMillis.accumulateAndGet((System.nanoTime() - begin) / 1_000_000, Math::max);
        answers.computeIfAbsent(answer.status(), _ -> new AtomicLong()).incrementAndGet();
        return answer;
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 503
                    && response.headers().firstValue("Retry-After").isEmpty()) {
                withoutRetryAfter.incrementAndGet();
            }
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }

    /** How many answers there were of each status; 0 for none. */
    Map<Integer, Long> answers() {
        Map<Integer, Long> counts = new TreeMap<>();
        answers.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    Duration longest() {
        return Duration.ofMillis(longestMillis.get());
    }

    /** How many answers said "not now" and left open when. */
    long withoutRetryAfter() {
        return withoutRetryAfter.get();
    }
}
