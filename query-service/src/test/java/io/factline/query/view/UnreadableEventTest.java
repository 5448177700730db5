package io.factline.query.view;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import io.factline.query.timeline.TimelineProjection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A newer Factline wrote to the record: what this one cannot read is said, and costs no other incident anything. */
class UnreadableEventTest {

    private static final List<String> ANSWERS = List.of("", "/timeline", "/timeline/chart", "/kpis", "/clocks");

    @TempDir
    private Path directory;

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext services;
    private Client client;
    private UUID guilty;
    private long parkedAt;
    private long last;

    @BeforeEach
    void twoStoriesOneOfThemWithAnEventThatNobodyHereKnows() {
        postgres = EmbeddedPostgres.start(directory);
        services = Services.start(Services.settings(postgres));
        client = new Client(Services.port(services));
        guilty = UUID.fromString(client.post("/api/v1/incidents", Client.incident("guilty"))
                .body()
                .path("incident")
                .asString());
        client.post("/api/v1/incidents", Client.incident("healthy"));
        client.post(facts("guilty"), fact("F-1", "2014", "Before"));
        client.post(facts("healthy"), fact("F-1", "2014", "Before"));
        parkedAt = new RawAppend(postgres).first(guilty, "fact/" + guilty + "/X-1", "FactRumoured", 1);
        client.post(facts("guilty"), fact("F-2", "2014", "After"));
        last = client.post(facts("healthy"), fact("F-2", "2014", "After"))
                .body()
                .path("position")
                .longValue();
    }

    @AfterEach
    void stop() {
        services.close();
        postgres.close();
    }

    @Test
    void everyAnswerSaysFromWhereOnItIsOldAndNobodyWaitsInVain() {
        Instant asked = Instant.now();
        assertThat(incident("guilty", "?after=" + last).body().path("position").longValue())
                .isGreaterThanOrEqualTo(last);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
        for (String part : ANSWERS) {
            assertThat(incident("guilty", part).body().path("parkedAt").longValue())
                    .as(part)
                    .isEqualTo(parkedAt);
            assertThat(incident("healthy", part).body().has("parkedAt"))
                    .as(part)
                    .isFalse();
        }
        assertThat(incident("guilty", "").body().path("facts").longValue()).isEqualTo(1);
        assertThat(incident("healthy", "").body().path("facts").longValue()).isEqualTo(2);
        assertThat(incident("guilty", "/facts/F-2").status()).isEqualTo(404);
    }

    @Test
    void aStateOfBeforeIsWholeAndHasAnotherTag() {
        incident("guilty", "?after=" + last);
        Answer then = incident("guilty", "/timeline?recordedUntil=" + (parkedAt - 1));
        assertThat(then.body().has("parkedAt")).isFalse();
        assertThat(then.header("ETag"))
                .isNotEqualTo(incident("guilty", "/timeline").header("ETag"));
    }

    @Test
    void administratorsSeeWhatIsParkedAndHealthIsDegradedButNotDown() {
        UUID unknown = UUID.randomUUID();
        long opened = new RawAppend(postgres).first(unknown, "incident/" + unknown, "IncidentOpened", 99);
        incident("healthy", "?after=" + opened);
        JsonNode parked = client.send("GET", "/api/v1/operations/projections", null, bearer(Role.ADMINISTRATOR))
                .body()
                .path(0)
                .path("parked");
        assertThat(parked.size()).isEqualTo(2);
        assertThat(parked.path(0).path("key").asString()).isEqualTo("guilty");
        assertThat(parked.path(0).path("incident").asString()).isEqualTo(guilty.toString());
        assertThat(parked.path(0).path("position").longValue()).isEqualTo(parkedAt);
        assertThat(parked.path(0).path("eventType").asString()).isEqualTo("FactRumoured");
        assertThat(parked.path(0).path("reason").asString()).isEqualTo("IllegalArgumentException");
        assertThat(parked.path(1).has("key")).isFalse();
        assertThat(parked.path(1).path("incident").asString()).isEqualTo(unknown.toString());
        Answer health = client.send("GET", "/actuator/health", null, "");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().path("status").asString()).isEqualTo("DEGRADED");
    }

    @Test
    void anotherGenerationAndAnotherStartSayTheSameBytes() {
        incident("guilty", "?after=" + last);
        List<String> before = answers();
        services.getBean(Views.class).rebuild(services.getBean(TimelineProjection.class));
        assertThat(answers()).isEqualTo(before);
        services.close();
        services = Services.start(Services.settings(postgres));
        client = new Client(Services.port(services));
        incident("guilty", "?after=" + last);
        assertThat(answers()).isEqualTo(before);
    }

    private List<String> answers() {
        return List.of("guilty", "healthy").stream()
                .flatMap(key ->
                        List.of("", "/timeline", "/timeline/chart", "/kpis?asOf=2020-01-01", "/clocks?asOf=2020-01-01")
                                .stream()
                                .map(part -> incident(key, part).response().body()))
                .toList();
    }

    private Answer incident(String key, String part) {
        return client.get("/api/v1/incidents/" + key + part, "Prefer", "wait=20");
    }
}
