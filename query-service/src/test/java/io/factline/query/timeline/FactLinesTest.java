package io.factline.query.timeline;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FactLinesTest extends ServicesTest {

    private static final String REASON = "{\"reason\": \"Signed off.\"}";
    private static final String ABOUT_ITSELF = fact("F-2", "2014", "B")
            .replace("\"detail\"", "\"relations\": [{\"kind\": \"about\", \"fact\": \"F-2\"}], \"detail\"");

    @Test
    void whatWasRecordedBeforeALockGetsItsFirstAnswerBehindItAndNothingNewIsRecorded() {
        String incident = openIncident();
        String[] key = {"Idempotency-Key", "locked-" + incident};
        String[] whole = {"Idempotency-Key", "whole-" + incident};
        List<JsonNode> first = postLines(incident, "", fact("F-1", "2014", "A"), key);
        List<JsonNode> all = postLines(incident, "?atomic=true", fact("F-2", "2014", "B"), whole);
        known(post("/api/v1/incidents/" + incident + "/lock", REASON));

        List<JsonNode> again = postLines(incident, "", fact("F-1", "2014", "A") + "\n" + fact("F-3", "2014", "C"), key);
        assertThat(again.getFirst()).isEqualTo(first.getFirst());
        assertThat(again.getLast().path("problem").path("code").asString()).isEqualTo("incident-locked");
        assertThat(postLines(incident, "?atomic=true", fact("F-2", "2014", "B"), whole))
                .isEqualTo(all);
        assertThat(allOrNone(incident, fact("F-4", "2014", "D")).code()).isEqualTo("incident-locked");
    }

    @Test
    void allOrNoneSaysWhichLineBreaksARuleThatOnlyTheIntakeKnows() {
        String incident = openIncident();
        Answer refused = allOrNone(incident, fact("F-1", "2014", "A") + "\n" + ABOUT_ITSELF);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("lines-refused");
        JsonNode place = refused.body().path("errors").path(0);
        assertThat(place.path("pointer").asString()).isEqualTo("/1");
        assertThat(place.path("detail").asString()).isEqualTo("Line 2: A fact cannot relate to itself.");
        assertThat(get(facts(incident) + "/F-1").code()).isEqualTo("unknown-fact");
    }

    private Answer allOrNone(String incident, String lines) {
        return send(
                "POST",
                facts(incident) + "?atomic=true",
                lines,
                bearer(Role.EDITOR),
                "Content-Type",
                "application/x-ndjson");
    }
}
