package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimelineTest extends ServicesTest {

    @Test
    void factsStandInTheOrderInWhichTheyHappenedWhateverTheOrderOfTheirRecording() {
        String incident = openIncident();
        post(facts(incident), fact("C", "2014-06-17", "third"));
        post(facts(incident), fact("U", "[..2014-06-30]", "by then"));
        post(facts(incident), fact("B", "2014-06-16T10:00", "second"));
        long last = post(facts(incident), fact("A", "2014-06-15/2014-06-16", "first"))
                .body()
                .path("position")
                .longValue();
        JsonNode timeline =
                get("/api/v1/incidents/" + incident + "/timeline?after=" + last).body();
        assertThat(ids(timeline)).containsExactly("A", "B", "C", "U");
        assertThat(timeline.path("position").longValue()).isGreaterThanOrEqualTo(last);
        assertThat(timeline.has("next")).isFalse();
    }

    @Test
    void timesAtTheEndsOfTheCalendarStandAtTheEndsOfTheTimeline() {
        String incident = openIncident();
        long last = 0;
        for (String time :
                List.of("2014", "0000", "[..9999]", "9999-12-31T23:30-06:00", "0001-01-01T00+14:00", "9999")) {
            Answer recorded = post(facts(incident), fact("F-" + last, time, "A"));
            assertThat(recorded.status()).as(time).isEqualTo(201);
            last = recorded.body().path("position").longValue();
        }
        JsonNode all =
                get("/api/v1/incidents/" + incident + "/timeline?after=" + last).body();
        assertThat(ids(all)).hasSize(6);
        List<String> paged = new ArrayList<>();
        JsonNode page =
                get("/api/v1/incidents/" + incident + "/timeline?limit=1").body();
        paged.addAll(ids(page));
        while (page.has("next")) {
            page = get("/api/v1/incidents/" + incident + "/timeline?limit=1&cursor="
                            + page.path("next").asString())
                    .body();
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(ids(all));
    }

    @Test
    void pageByPageEveryFactComesOnce() {
        String incident = openIncident();
        long last = 0;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String id = "F-" + i;
            all.add(id);
            last = post(facts(incident), fact(id, "2014-06-1" + (5 + i / 3), "same day"))
                    .body()
                    .path("position")
                    .longValue();
        }
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/incidents/" + incident + "/timeline?limit=3&after=" + last;
        JsonNode page = get(path).body();
        seen.addAll(ids(page));
        while (page.has("next")) {
            page = get(path + "&cursor=" + page.path("next").asString()).body();
            seen.addAll(ids(page));
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aPositionThatIsYetToComeIsWaitedForAndArrivesAtOnce() throws Exception {
        String incident = openIncident();
        long now = post(facts(incident), fact("F-1", "2014", "A"))
                .body()
                .path("position")
                .longValue();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(
                () -> get("/api/v1/incidents/" + incident + "/timeline?after=" + (now + 1), "Prefer", "wait=20")
                        .body());
        Thread.sleep(700);
        assertThat(waiting).isNotDone();
        Instant recorded = Instant.now();
        post(facts(incident), fact("F-2", "2015", "B"));
        assertThat(ids(waiting.get())).containsExactly("F-1", "F-2");
        assertThat(Duration.between(recorded, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whoDoesNotWantToWaitIsAnsweredWithWhatIsKnown() {
        String incident = openIncident();
        long now = post(facts(incident), fact("F-1", "2014", "A"))
                .body()
                .path("position")
                .longValue();
        Instant start = Instant.now();
        JsonNode answer = get(
                        "/api/v1/incidents/" + incident + "/timeline?after=" + (now + 1_000_000), "Prefer", "wait=1")
                .body();
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
        assertThat(ids(answer)).containsExactly("F-1");
    }

    @Test
    void limitsAndCursorsThatAreNoneAreRefused() {
        String path = "/api/v1/incidents/" + openIncident() + "/timeline?";
        for (String wrong : List.of(
                "limit=0", "limit=1001", "limit=many", "cursor=nonsense", "cursor=%3F", "cursor=fHw", "after=x")) {
            assertThat(get(path + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(get("/api/v1/incidents/nobody-knows-it/timeline").code()).isEqualTo("unknown-incident");
    }

    private static List<String> ids(JsonNode timeline) {
        return timeline.path("entries")
                .valueStream()
                .map(entry -> entry.path("fact").asString())
                .toList();
    }
}
