package io.factline.query.view;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.fact.FactTypes;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import io.factline.query.record.LogEntry;
import io.factline.query.record.LogReader;
import io.factline.query.timeline.TimelineProjection;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every type of event and every type of fact is written once, and reads back the same for ever. */
class EveryEventTest {

    private static final String BREACH = "/api/v1/incidents/breach";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    @TempDir
    private Path directory;

    @Test
    void everythingReadsBackEqualAfterARestartAndAfterARebuild() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            List<RecordedEvent> written;
            List<String> shown;
            try (ConfigurableApplicationContext factline = start(postgres)) {
                writeEverything(client(factline));
                written = events(factline);
                assertThat(names(written.stream()
                                .map(recorded -> recorded.event().getClass())))
                        .isEqualTo(names(EventTypes.all().stream()));
                shown = answers(client(factline), written);
            }
            try (ConfigurableApplicationContext restarted = start(postgres)) {
                assertThat(events(restarted)).isEqualTo(written);
                assertThat(answers(client(restarted), written)).isEqualTo(shown);
                restarted.getBean(Views.class).rebuild(restarted.getBean(TimelineProjection.class));
                assertThat(answers(client(restarted), written)).isEqualTo(shown);
            }
        }
    }

    private static List<RecordedEvent> events(ConfigurableApplicationContext factline) {
        return factline.getBean(LogReader.class).after(-1, 10_000).stream()
                .map(entry -> ((LogEntry.Recorded) entry).event())
                .toList();
    }

    private static Set<String> names(Stream<? extends Class<?>> types) {
        return types.map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void writeEverything(Client client) {
        client.post("/api/v1/incidents", Client.incident("breach"));
        client.post("/api/v1/incidents", Client.incident("outage"));
        client.post(BREACH + "/restrict", "{\"members\": [\"" + Client.EDITOR + "\"], \"reason\": \"Because.\"}");
        client.post(BREACH + "/unrestrict", REASON);
        String lines = FactTypes.NAMES.stream()
                .map(type -> fact(type, "2014", "A fact of type " + type)
                        .replace("\"Disclosed\"", "\"" + type + "\"")
                        .replace("\"detail\"", "\"attributes\": {\"n\": 4.50, \"list\": [\"a\", 1, true]}, \"detail\""))
                .collect(Collectors.joining("\n"));
        assertThat(client.postLines("breach", "", lines))
                .allMatch(r -> r.path("status").intValue() == 201);
        String path = facts("breach") + "/Discovered";
        done(client.post(path + "/tell", "{\"to\": \"banks\", \"at\": \"2014-06-16\"}", "If-Match", "*"));
        done(client.post(path + "/dispute", REASON, "If-Match", "*"));
        done(client.post(path + "/settle", REASON, "If-Match", "*"));
        done(client.post(path + "/sources", "{\"publisher\": \"A paper\"}", "If-Match", "*"));
        done(client.post(path + "/standing", "{\"standing\": \"confirmed\", \"reason\": \"R\"}", "If-Match", "*"));
        done(client.post(path + "/access", "{\"access\": \"open\", \"reason\": \"R\"}", "If-Match", "*"));
        done(client.post(
                path + "/correct",
                "{\"reason\": \"R\", \"fact\": " + fact("Discovered", "2015", "Corrected") + "}",
                "If-Match",
                "*"));
        done(client.post(path + "/retract", REASON, "If-Match", "*"));
        done(client.post(BREACH + "/links", "{\"kind\": \"related-to\", \"incident\": \"outage\"}"));
        done(client.send("DELETE", BREACH + "/links/related-to/outage", null, Client.bearer(Role.EDITOR)));
        String pin = "{\"kpi\": \"disclosureDelay\", \"side\": \"to\", \"fact\": \"Disclosed\", \"reason\": \"R\"}";
        done(client.post(BREACH + "/pins", pin));
        done(client.send("DELETE", BREACH + "/pins/disclosureDelay/to", null, Client.bearer(Role.EDITOR)));
        done(client.post(BREACH + "/pins", pin));
        done(client.post(BREACH + "/duties", "{\"rule\": \"US-MN-IND\", \"excluded\": false, \"reason\": \"R\"}"));
        done(client.post(BREACH + "/duties", "{\"rule\": \"EU-GDPR-33\", \"excluded\": true, \"reason\": \"R\"}"));
        Answer imported =
                client.post("/api/v1/imports?format=csv&incident=breach", "when,what\n2014-06-16T10:00Z,Read.\n");
        assertThat(imported.status()).isEqualTo(201);
        done(client.post("/api/v1/imports/" + imported.body().path("id").asString() + "/revert", REASON));
        writeSignals(client);
        done(client.post(BREACH + "/close", "{\"closed\": \"2014\"}"));
        done(client.post(BREACH + "/reopen", REASON));
        done(client.post(BREACH + "/lock", REASON));
        done(client.post(BREACH + "/unlock", REASON));
    }

    private static void writeSignals(Client client) {
        String admin = Client.bearer(Role.ADMINISTRATOR);
        String connector = "{\"name\": \"all-events\", \"preset\": \"statuspage\"}";
        Answer made = client.send("POST", "/api/v1/connectors", connector, admin);
        Answer received = client.send("POST", made.body().path("address").asString(), "{\"incident\": {}}", "");
        String signal = "/api/v1/signals/"
                + received.body().path("signals").path(0).path("signal").asString();
        done(client.post(signal + "/assign", "{\"incident\": \"breach\"}"));
        assertThat(client.post(signal + "/promote", fact("promoted", "2014", "A fact of a signal"))
                        .status())
                .isEqualTo(201);
        done(client.post(signal + "/reopen", REASON));
        done(client.post(signal + "/attach", "{\"fact\": \"promoted\"}"));
        done(client.post(signal + "/reopen", REASON));
        done(client.post(signal + "/dismiss", REASON));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    /** All that can be read of the incident, byte for byte. */
    private static List<String> answers(Client client, List<RecordedEvent> written) {
        long last = written.getLast().position();
        List<String> answers = new ArrayList<>();
        answers.add(client.get("/api/v1/incidents?after=" + last, "Prefer", "wait=20")
                .response()
                .body());
        answers.add(client.get(BREACH + "/timeline?limit=1000").response().body());
        answers.add(client.get("/api/v1/imports").response().body());
        JsonNode signals = client.get("/api/v1/signals").body().path("signals");
        assertThat(signals).hasSize(1);
        answers.add(client.get("/api/v1/signals/" + signals.path(0).path("id").asString())
                .response()
                .body());
        for (String type : FactTypes.NAMES) {
            answers.add(client.get(facts("breach") + "/" + type + "/history")
                    .response()
                    .body());
        }
        assertThat(answers).noneMatch(answer -> answer.contains("\"problem"));
        return answers;
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
        return Services.start(Services.settings(postgres));
    }

    private static Client client(ConfigurableApplicationContext factline) {
        return new Client(Services.port(factline));
    }
}
