package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectFactTest extends ServicesTest {

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysInTheHistory() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014-06-15", "Checkout is down"));
        Answer corrected = correct(incident, "Checkout is slow", "\"1\"");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");

        Answer latest = get(facts(incident) + "/F-1?after="
                + corrected.body().path("position").longValue());
        assertThat(latest.header("ETag")).isEqualTo("\"2\"");
        assertThat(latest.body().path("summary").asString()).isEqualTo("Checkout is slow");
        JsonNode history = get(facts(incident) + "/F-1/history").body();
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.path(0).path("summary").asString()).isEqualTo("Checkout is down");
        assertThat(history.path(0).has("reason")).isFalse();
        assertThat(history.path(1).path("reason").asString()).isEqualTo("misread");
    }

    @Test
    void whoSawAnOlderVersionIsRefusedAndNothingChanges() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014-06-15", "Checkout is down"));
        assertThat(correct(incident, "A", "\"1\"").status()).isEqualTo(200);
        for (String stale : new String[] {"\"1\"", "\"3\"", "W/\"2\"", "2", "\"two\""}) {
            Answer refused = correct(incident, "B", stale);
            assertThat(refused.status()).as(stale).isEqualTo(412);
            assertThat(refused.code()).isEqualTo("stale-version");
        }
        assertThat(correct(incident, "C", "*").body().path("version").longValue())
                .isEqualTo(3);
    }

    @Test
    void aVersionMustBeGiven() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014-06-15", "A"));
        Answer refused = post(
                facts(incident) + "/F-1/correct", "{\"reason\": \"r\", \"fact\": " + fact("F-1", "2014", "B") + "}");
        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.code()).isEqualTo("version-required");
    }

    @Test
    void aFactThatWasNeverRecordedCannotBeCorrected() {
        Answer refused = correct(openIncident(), "A", "*");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("unknown-fact");
    }

    @Test
    void theIdInTheBodyIsTheOneInTheAddress() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014", "A"));
        Answer refused = post(
                facts(incident) + "/F-1/correct",
                "{\"reason\": \"r\", \"fact\": " + fact("F-2", "2014", "B") + "}",
                "If-Match",
                "*");
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aRepeatedCorrectionGetsTheFirstAnswerAlthoughTheVersionHasMovedOn() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014-06-15", "A"));
        Answer first = correct(incident, "B", "\"1\"", "Idempotency-Key", "c-" + incident);
        Answer again = correct(incident, "B", "\"1\"", "Idempotency-Key", "c-" + incident);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private Answer correct(String incident, String summary, String ifMatch, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "If-Match";
        headers[1] = ifMatch;
        System.arraycopy(more, 0, headers, 2, more.length);
        return post(
                facts(incident) + "/F-1/correct",
                "{\"reason\": \"misread\", \"fact\": " + fact("F-1", "2014-06-15", summary) + "}",
                headers);
    }
}
