package io.factline.query.feed;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.account.Role;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.FollowedFeed;
import io.factline.query.ServicesTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class FeedStreamTest extends ServicesTest {

    @Test
    void whatIsRecordedArrivesAtOnceWithItsPositionAsId() throws IOException {
        String incident = openIncident();
        try (FollowedFeed stream = open("?incident=" + incident, bearer(Role.VIEWER))) {
            assertThat(stream.answer().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            await().until(() -> stream.lines().contains("retry: 2000"));
            Answer recorded = post(facts(incident), fact("S-1", "2014", "Straight away."));
            await().atMost(Duration.ofSeconds(3)).until(() -> stream.hasFact("S-1"));
            assertThat(stream.lines())
                    .contains("id: " + recorded.body().path("position").longValue());
        }
    }

    @Test
    void whoComesBackGoesOnRightBehindTheLastEvent() throws IOException {
        String incident = openIncident();
        long first = recorded(incident, "R-1");
        long second = recorded(incident, "R-2");
        recorded(incident, "R-3");
        try (FollowedFeed stream =
                open("?after=-1&incident=" + incident, bearer(Role.VIEWER), "Last-Event-ID", String.valueOf(first))) {
            await().until(() -> stream.hasFact("R-3"));
            assertThat(stream.hasFact("R-1")).isFalse();
            assertThat(stream.lines().stream().filter(line -> line.equals("id: " + second)))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNotForTheClientMovesItsPositionAllTheSame() throws IOException {
        String mine = openIncident();
        String other = openIncident();
        try (FollowedFeed stream = open("?incident=" + mine, bearer(Role.VIEWER))) {
            await().until(() -> stream.lines().contains("retry: 2000"));
            long position = recorded(other, "O-1");
            await().atMost(Duration.ofSeconds(3)).until(() -> stream.lines().contains("id: " + position));
            assertThat(stream.lines()).noneMatch(line -> line.startsWith("data:"));
        }
    }

    @Test
    void aStreamEndsWhenItsKeyIsRevoked() throws IOException {
        String admin = basic("admin", "correct-horse-battery");
        Answer key = send("POST", "/api/v1/keys", "{\"name\": \"follower\", \"roles\": [\"viewer\"]}", admin);
        String incident = openIncident();
        try (FollowedFeed stream =
                open("", "Bearer " + key.body().path("secret").asString())) {
            recorded(incident, "K-1");
            await().until(() -> stream.hasFact("K-1"));
            send("POST", "/api/v1/keys/" + key.body().path("key").path("id").asString() + "/revoke", null, admin);
            recorded(incident, "K-2");
            await().atMost(Duration.ofSeconds(15)).until(() -> stream.hasEnded());
            recorded(incident, "K-3");
            assertThat(stream.hasFact("K-3")).isFalse();
        }
    }

    @Test
    void aStreamOfTheUiEndsWithTheTokenItWasOpenedWith() throws IOException {
        String incident = openIncident();
        Instant end = Instant.now().plusSeconds(12).truncatedTo(ChronoUnit.SECONDS);
        try (FollowedFeed stream = open("?incident=" + incident, Client.bearerUntil(end, Role.COUNSEL))) {
            recorded(incident, "T-1");
            await().until(() -> stream.hasFact("T-1"));
            await().atMost(Duration.ofSeconds(17)).until(stream::hasEnded);
            assertThat(Instant.now()).isAfterOrEqualTo(end);
        }
    }

    @Test
    void anIdThatIsNoneOfOursIsRefused() {
        assertThat(get(FollowedFeed.PATH, "Last-Event-ID", "yesterday").code()).isEqualTo("invalid-parameter");
        assertThat(get(FollowedFeed.PATH, "Last-Event-ID", "999999999").code()).isEqualTo("position-beyond");
        assertThat(send("GET", FollowedFeed.PATH, null, "").status()).isEqualTo(401);
    }

    private long recorded(String incident, String id) {
        return post(facts(incident), fact(id, "2014", "Number " + id))
                .body()
                .path("position")
                .longValue();
    }

    private FollowedFeed open(String query, String authorization, String... headers) throws IOException {
        return FollowedFeed.open(port(), query, authorization, headers);
    }
}
