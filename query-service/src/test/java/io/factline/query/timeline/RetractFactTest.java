package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RetractFactTest extends ServicesTest {

    @Test
    void aRetractedFactLeavesTheTimelineAndStaysReadable() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014-06-15", "About another shop"));
        Answer retracted =
                post(facts(incident) + "/F-1/retract", "{\"reason\": \"another shop\"}", "If-Match", "\"1\"");
        assertThat(retracted.body().path("version").longValue()).isEqualTo(2);
        String after = "?after=" + retracted.body().path("position").longValue();

        assertThat(get("/api/v1/incidents/" + incident + "/timeline" + after)
                        .body()
                        .path("entries")
                        .size())
                .isZero();
        assertThat(get("/api/v1/incidents/" + incident).body().path("facts").longValue())
                .isZero();
        JsonNode latest = get(facts(incident) + "/F-1").body();
        assertThat(latest.path("status").asString()).isEqualTo("retracted");
        assertThat(latest.path("summary").asString()).isEqualTo("About another shop");
        assertThat(latest.path("reason").asString()).isEqualTo("another shop");
    }

    @Test
    void afterItsRetractionAFactDoesNotChange() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014-06-15", "A"));
        post(facts(incident) + "/F-1/retract", "{\"reason\": \"r\"}", "If-Match", "*");
        Answer again = post(facts(incident) + "/F-1/retract", "{\"reason\": \"r\"}", "If-Match", "*");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("fact-retracted");
        assertThat(post(facts(incident), fact("F-1", "2014", "B")).code()).isEqualTo("fact-already-recorded");
    }
}
