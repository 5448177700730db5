package io.factline.query.feed;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FeedStreamTest extends ServicesTest {

    private static final String STREAM = "/api/v1/events/stream";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void whatIsRecordedArrivesAtOnceWithItsPositionAsId() throws IOException {
        String incident = openIncident();
        try (Stream stream = open("?incident=" + incident, bearer(Role.VIEWER))) {
            assertThat(stream.answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            await().until(() -> stream.lines.contains("retry: 2000"));
            Answer recorded = post(facts(incident), fact("S-1", "2014", "Straight away."));
            await().atMost(Duration.ofSeconds(3)).until(() -> stream.data("S-1"));
            assertThat(stream.lines)
                    .contains("id: " + recorded.body().path("position").longValue());
        }
    }

    @Test
    void whoComesBackGoesOnRightBehindTheLastEvent() throws IOException {
        String incident = openIncident();
        long first = recorded(incident, "R-1");
        long second = recorded(incident, "R-2");
        recorded(incident, "R-3");
        try (Stream stream =
                open("?after=-1&incident=" + incident, bearer(Role.VIEWER), "Last-Event-ID", String.valueOf(first))) {
            await().until(() -> stream.data("R-3"));
            assertThat(stream.data("R-1")).isFalse();
            assertThat(stream.lines.stream().filter(line -> line.equals("id: " + second)))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNotForTheClientMovesItsPositionAllTheSame() throws IOException {
        String mine = openIncident();
        String other = openIncident();
        try (Stream stream = open("?incident=" + mine, bearer(Role.VIEWER))) {
            await().until(() -> stream.lines.contains("retry: 2000"));
            long position = recorded(other, "O-1");
            await().atMost(Duration.ofSeconds(3)).until(() -> stream.lines.contains("id: " + position));
            assertThat(stream.lines).noneMatch(line -> line.startsWith("data:"));
        }
    }

    @Test
    void aStreamEndsWhenItsKeyIsRevoked() throws IOException {
        String admin = basic("admin", "correct-horse-battery");
        Answer key = send("POST", "/api/v1/keys", "{\"name\": \"follower\", \"roles\": [\"viewer\"]}", admin);
        String incident = openIncident();
        try (Stream stream = open("", "Bearer " + key.body().path("secret").asString())) {
            recorded(incident, "K-1");
            await().until(() -> stream.data("K-1"));
            send("POST", "/api/v1/keys/" + key.body().path("key").path("id").asString() + "/revoke", null, admin);
            recorded(incident, "K-2");
            await().atMost(Duration.ofSeconds(15)).until(() -> stream.ended);
            recorded(incident, "K-3");
            assertThat(stream.data("K-3")).isFalse();
        }
    }

    @Test
    void anIdThatIsNoneOfOursIsRefused() {
        assertThat(get(STREAM, "Last-Event-ID", "yesterday").code()).isEqualTo("invalid-parameter");
        assertThat(get(STREAM, "Last-Event-ID", "999999999").code()).isEqualTo("position-beyond");
        assertThat(send("GET", STREAM, null, "").status()).isEqualTo(401);
    }

    private long recorded(String incident, String id) {
        return post(facts(incident), fact(id, "2014", "Number " + id))
                .body()
                .path("position")
                .longValue();
    }

    private Stream open(String query, String authorization, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + STREAM + query))
                .header("Authorization", authorization);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Stream(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What has come so far. */
    private static final class Stream implements AutoCloseable {

        private final HttpResponse<InputStream> answer;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        Stream(HttpResponse<InputStream> answer) {
            this.answer = answer;
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (BufferedReader body =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                body.lines().forEach(lines::add);
            } catch (IOException | RuntimeException e) {
                lines.add("cut");
            }
            ended = true;
        }

        boolean data(String fact) {
            return lines.stream()
                    .anyMatch(line -> line.startsWith("data: ") && line.contains("\"subject\":\"" + fact + "\""));
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }
}
