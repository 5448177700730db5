package io.factline.query.imports;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An import is taken back as a whole, by a retraction of each of its facts. */
class RevertImportTest extends ImportCalls {

    @Test
    void anImportIsTakenBackButNotWhatSomebodyChangedSince() {
        String incident = openIncident();
        JsonNode done = run(incident, "&zone=UTC", TABLE);
        String changed = fact(done, 0);
        known(post(facts(incident) + "/" + changed + "/dispute", REASON, "If-Match", "*"));

        JsonNode reverted = known(revert(done, REASON)).body();
        assertThat(reverted.path("retracted").intValue()).isEqualTo(1);
        assertThat(reverted.path("left").intValue()).isEqualTo(1);
        assertThat(timeline(incident)).containsExactly("The tills stand still.");
        JsonNode summary = get("/api/v1/imports?incident=" + incident).body().path(0);
        assertThat(summary.path("reason").asString()).isEqualTo("The wrong file.");

        assertThat(revert(done, REASON).code()).isEqualTo("nothing-to-change");
        known(revert(done, "{\"reason\": \"All of it.\", \"changed\": true}"));
        assertThat(timeline(incident)).isEmpty();
        assertThat(get("/api/v1/imports?incident=" + incident)
                        .body()
                        .path(0)
                        .path("retracted")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void whatAReversalTookBackCanBeImportedAgainButNotWhatSomebodyRetracted() {
        String incident = openIncident();
        JsonNode done = run(incident, "&zone=UTC", TABLE);
        known(revert(done, REASON));
        JsonNode again = run(incident, "&zone=UTC", TABLE);
        assertThat(counts(again)).contains("recorded 2, known 0");
        assertThat(counts(run(incident, "&zone=UTC", TABLE))).contains("recorded 0, known 2");

        String fact = fact(again, 0);
        known(post(facts(incident) + "/" + fact + "/retract", REASON, "If-Match", "*"));
        assertThat(counts(run(incident, "&zone=UTC", TABLE))).contains("recorded 0, known 1, differing 0, retracted 1");
    }

    @Test
    void whatIsSignedOffTakesNoImportAndGivesNoneBack() {
        String incident = openIncident();
        JsonNode done = run(incident, "&zone=UTC", TABLE);
        known(post("/api/v1/incidents/" + incident + "/lock", REASON));
        assertThat(preview(incident, "&zone=UTC", TABLE).code()).isEqualTo("incident-locked");
        assertThat(send(incident, "", "&zone=UTC", TABLE).code()).isEqualTo("incident-locked");
        assertThat(revert(done, REASON).code()).isEqualTo("incident-locked");
        assertThat(timeline(incident)).hasSize(2);
    }

    @Test
    void anImportThatNobodyMadeIsNotThere() {
        String none = "/api/v1/imports/019b0000-0000-7000-8000-0000000000f1";
        assertThat(get(none).code()).isEqualTo("unknown-import");
        assertThat(post(none + "/revert", REASON).code()).isEqualTo("unknown-import");
        assertThat(post("/api/v1/imports?zone=UTC", TABLE).response().body())
                .contains("Say which incident these facts are of");
        assertThat(send("no-such-incident", "", "", TABLE).code()).isEqualTo("unknown-incident");
    }
}
