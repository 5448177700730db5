package io.factline.query.imports;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client;
import io.factline.query.Client.Answer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** An import is taken back as a whole, by a retraction of each of its facts. */
class RevertImportTest extends ImportCalls {

    @Autowired
    private Environment environment;

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
    void whatWasLeftOfSeveralIncidentsIsTakenBackLater() {
        String file = veris("a") + veris("b");
        JsonNode done =
                known(post("/api/v1/imports?zone=UTC&format=veris", file)).body();
        assertThat(done.path("incidents").intValue()).isEqualTo(2);
        JsonNode two =
                get("/api/v1/imports/" + done.path("id").asString()).body().path("rows");
        String incident = two.path(0).path("incident").asString();
        String changed =
                two.path(0).path("row").path("facts").path(0).path("fact").asString();
        known(post(facts(incident) + "/" + changed + "/dispute", REASON, "If-Match", "*"));

        assertThat(known(revert(done, REASON)).body().path("left").intValue()).isEqualTo(1);
        assertThat(revert(done, REASON).code()).isEqualTo("nothing-to-change");
        JsonNode later = known(revert(done, "{\"reason\": \"All of it.\", \"changed\": true}"))
                .body();
        assertThat(later.path("retracted").intValue()).isEqualTo(1);
        assertThat(timeline(incident)).isEmpty();
    }

    private static String veris(String victim) {
        String id = UUID.randomUUID().toString();
        return "{\"incident_id\": \"" + id + "\", \"summary\": \"Cards were read.\", \"victim\": {\"victim_id\": \""
                + victim + "\"}, \"timeline\": {\"incident\": {\"year\": 2013}}}\n";
    }

    @Test
    void anIncidentThatMovesMeanwhileKeepsNoneOfIt() throws Exception {
        String incident = openIncident();
        String rows = IntStream.rangeClosed(1, 600)
                .mapToObj(row -> "2014-06-16,Row " + row + ".\n")
                .collect(Collectors.joining());
        JsonNode done = run(incident, "&zone=UTC", "when,what\n" + rows);
        CompletableFuture<Answer> reverted = CompletableFuture.supplyAsync(() -> revert(done, REASON));
        String at = "/api/v1/incidents/" + incident;
        while (!reverted.isDone()) {
            post(at + "/close", "{\"closed\": \"2014-06-17\"}");
            post(at + "/reopen", REASON);
        }
        assertThat(known(reverted.get()).body().path("left").intValue()).isZero();
    }

    @Test
    void anImportThatWasCutOffIsTakenBackWithWhatItDidNotComeToSay() throws SQLException {
        String incident = openIncident();
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"));
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create function record.cut_off() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$;
                    create trigger cut_off before insert on record.event for each row
                    when (new.stream like 'import/%' and new.sequence > 0) execute function record.cut_off()""");
            try {
                assertThat(send(incident, "", "&zone=UTC", TABLE).status()).isGreaterThanOrEqualTo(500);
            } finally {
                statement.execute("drop trigger cut_off on record.event; drop function record.cut_off()");
            }
        }
        known(post(facts(incident), Client.fact("meanwhile", "2014-06-18", "Meanwhile.")));
        assertThat(timeline(incident)).hasSize(3);
        String id = get("/api/v1/imports?incident=" + incident)
                .body()
                .path(0)
                .path("id")
                .asString();
        JsonNode reverted =
                known(post("/api/v1/imports/" + id + "/revert", REASON)).body();
        assertThat(reverted.path("retracted").intValue()).isEqualTo(2);
        assertThat(timeline(incident)).containsExactly("Meanwhile.");
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
