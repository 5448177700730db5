package io.factline.query.feed;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeedTest extends ServicesTest {

    private static final String EVENTS = "/api/v1/events";
    private static final Pattern NEXT = Pattern.compile("<http://[^/]+([^>]+)>; rel=\"next\"");

    @Test
    void anEventIsACloudEventOfOurRecord() {
        String incident = openIncident();
        Answer recorded = post(facts(incident), fact("F-1", "2014-06-15", "Tills stood still."));

        Answer page = get(EVENTS + "?incident=" + incident + "&type=FactRecorded");

        assertThat(page.header("Content-Type")).startsWith("application/cloudevents-batch+json");
        JsonNode event = page.body().path(0);
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(UUID.fromString(event.path("id").asString()).version()).isEqualTo(7);
        assertThat(event.path("source").asString())
                .isEqualTo(
                        "/api/v1/incidents/" + recorded.body().path("incident").asString());
        assertThat(event.path("type").asString()).isEqualTo("io.factline.FactRecorded.v1");
        assertThat(event.path("subject").asString()).isEqualTo("F-1");
        assertThat(event.path("sequence").asString())
                .isEqualTo("%020d".formatted(recorded.body().path("position").longValue()));
        assertThat(event.path("time")).isEqualTo(event.path("recordedtime"));
        assertThat(Duration.between(Instant.parse(event.path("time").asString()), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(event.path("authtype").asString()).isEqualTo("user");
        assertThat(event.has("authid")).isTrue();
        assertThat(event.has("correlationid")).isTrue();
        assertThat(event.has("causationid")).isFalse();
        assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(event.path("data").path("fact").path("summary").asString()).isEqualTo("Tills stood still.");
        assertThat(event.path("data").path("fact").path("occurred").asString()).isEqualTo("2014-06-15");
    }

    @Test
    void fromPageToPageEachEventComesOnceAndInTheOrderOfTheLog() {
        String incident = openIncident();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            lines.add(fact("P-" + i, "2014", "Number " + i));
        }
        postLines(incident, "", String.join("\n", lines));

        List<String> seen = new ArrayList<>();
        String path = EVENTS + "?limit=10&type=FactRecorded&incident=" + incident;
        while (path != null) {
            Answer page = get(path);
            assertThat(page.body().size()).isLessThanOrEqualTo(10);
            page.body().forEach(event -> seen.add(event.path("subject").asString()));
            path = next(page);
        }

        assertThat(seen)
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> line.replaceAll("(?s).*?(P-\\d+).*", "$1"))
                        .toList());
    }

    @Test
    void whoHasReadEverythingAsksBehindThePositionThatWasLookedAt() {
        String incident = openIncident();
        Answer all = get(EVENTS + "?limit=1000&incident=" + incident);
        String behind = EVENTS + "?incident=" + incident + "&after=" + all.header("Factline-Position");
        assertThat(get(behind).body()).isEmpty();
        post(facts(incident), fact("N-1", "2014", "New."));
        assertThat(get(behind).body()).hasSize(1);
    }

    @Test
    void whoWaitsIsAnsweredAsSoonAsSomethingHappens() throws InterruptedException {
        String incident = openIncident();
        long end = post(facts(incident), fact("END", "2014", "So far."))
                .body()
                .path("position")
                .longValue();
        Thread writer = Thread.ofVirtual().start(() -> {
            pause();
            post(facts(incident), fact("W-1", "2014", "Worth waiting for."));
        });
        long before = System.nanoTime();
        Answer answer = get(EVENTS + "?after=" + end, "Prefer", "wait=20");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.body().path(0).path("subject").asString()).isEqualTo("W-1");
        writer.join();
    }

    @Test
    void privilegedFactsAreToldToCounselAlone() {
        String incident = openIncident();
        post(facts(incident), fact("A-1", "2014", "Open to all."));
        post(facts(incident), fact("A-2", "2014", "Soon advice."));
        send(
                "POST",
                facts(incident) + "/A-2/access",
                "{\"access\": \"privileged\", \"reason\": \"Advice.\"}",
                bearer(Role.EDITOR, Role.COUNSEL),
                "If-Match",
                "*");
        String feed = EVENTS + "?incident=" + incident;
        assertThat(get(feed).response().body())
                .contains("Open to all.")
                .doesNotContain("Soon advice.", "A-2", "Advice.");
        assertThat(send("GET", feed, null, bearer(Role.VIEWER, Role.COUNSEL))
                        .response()
                        .body())
                .contains("Open to all.", "Soon advice.", "AccessChanged");
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertThat(get(EVENTS + "?limit=0").code()).isEqualTo("invalid-parameter");
        assertThat(get(EVENTS + "?limit=1001").code()).isEqualTo("invalid-parameter");
        assertThat(get(EVENTS + "?after=-2").code()).isEqualTo("invalid-parameter");
        assertThat(get(EVENTS + "?after=abc").code()).isEqualTo("invalid-parameter");
        assertThat(get(EVENTS + "?type=FactInvented").code()).isEqualTo("invalid-parameter");
        assertThat(get(EVENTS + "?incident=no-such-incident").code()).isEqualTo("unknown-incident");
        String justNow = openIncident();
        long position = post(facts(justNow), fact("J-1", "2014", "Now."))
                .body()
                .path("position")
                .longValue();
        assertThat(get(EVENTS + "?after=" + position).status()).isEqualTo(200);
        Answer beyond = get(EVENTS + "?after=999999999");
        assertThat(beyond.status()).isEqualTo(410);
        assertThat(beyond.code()).isEqualTo("position-beyond");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String next(Answer page) {
        Matcher next = NEXT.matcher(page.header("Link"));
        return next.find() ? next.group(1) : null;
    }
}
