package io.factline.query.view;

import static io.factline.query.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A view that hears of an incident no more does not show what went into it either. */
class ParkedSignalTest {

    private static final String ADMIN = bearer(Role.ADMINISTRATOR);

    @TempDir
    private Path directory;

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext services;
    private Client client;

    @BeforeEach
    void start() {
        postgres = EmbeddedPostgres.start(directory);
        services = Services.start(Services.settings(postgres));
        client = new Client(Services.port(services));
    }

    @AfterEach
    void stop() {
        services.close();
        postgres.close();
    }

    @Test
    void aSignalThatWentFromAnOpenIncidentIntoAParkedPrivateOneIsForItsMembersAlone() {
        UUID guilty = UUID.fromString(client.post("/api/v1/incidents", Client.incident("guilty"))
                .body()
                .path("incident")
                .asString());
        client.post("/api/v1/incidents", Client.incident("healthy"));
        String nobody = "{\"members\": [\"00000000-0000-0000-0000-00000000000c\"], \"reason\": \"R\"}";
        done(client.send("POST", "/api/v1/incidents/guilty/restrict", nobody, ADMIN));
        String address = client.send(
                        "POST", "/api/v1/connectors", "{\"name\": \"page\", \"preset\": \"statuspage\"}", ADMIN)
                .body()
                .path("address")
                .asString();
        String signal = client.send("POST", address, "{\"incident\": {}}", "")
                .body()
                .path("signals")
                .path(0)
                .path("signal")
                .asString();
        Answer here = done(client.post("/api/v1/signals/" + signal + "/assign", "{\"incident\": \"healthy\"}"));
        assertThat(seen(signal, here)).isEqualTo(200);
        new RawAppend(postgres).first(guilty, "fact/" + guilty + "/X-1", "FactRumoured", 1);
        Answer there =
                done(client.send("POST", "/api/v1/signals/" + signal + "/assign", "{\"incident\": \"guilty\"}", ADMIN));
        assertThat(seen(signal, there)).isEqualTo(404);
        assertThat(client.get("/api/v1/signals").response().body()).doesNotContain(signal);
        assertThat(client.get("/api/v1/signals/disposition").response().body()).doesNotContain(signal);
    }

    private int seen(String signal, Answer after) {
        return client.get("/api/v1/signals/" + signal + "?after=" + after.body().path("position"), "Prefer", "wait=20")
                .status();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }
}
