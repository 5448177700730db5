package io.factline.query.operations;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.problem.Problem;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An administrator sees how the projections are, and has one filled anew. */
class OperationsTest extends ServicesTest {

    private static final String PROJECTIONS = "/api/v1/operations/projections";
    private static final String REBUILD = PROJECTIONS + "/timeline/rebuild";

    @Autowired
    private MeterRegistry meters;

    @Test
    void aProjectionSaysHowFarItIsAndThatItServes() {
        long position = known(post(facts(openIncident()), fact("F-1", "2014", "A")))
                .body()
                .path("position")
                .longValue();
        JsonNode timeline = timeline();
        assertThat(timeline.path("name").asString()).isEqualTo("timeline");
        assertThat(timeline.path("state").asString()).isIn("serving", "rebuilding");
        assertThat(timeline.path("position").longValue()).isGreaterThanOrEqualTo(position);
        assertThat(timeline.path("head").longValue())
                .isEqualTo(timeline.path("position").longValue()
                        + timeline.path("lag").path("events").longValue());
        assertThat(timeline.path("lag").path("time").asString()).startsWith("PT");
        assertThat(timeline.path("parked").isArray()).isTrue();
    }

    @Test
    void aRebuildGoesOnInTheBackgroundAndAnotherGenerationServesThen() throws InterruptedException {
        await("serving");
        int before = timeline().path("generation").intValue();
        Answer begun = asAdministrator("POST", REBUILD);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("name").asString()).isEqualTo("timeline");
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (timeline().path("generation").intValue() == before) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
        await("serving");
        assertThat(timeline().path("rebuild").isMissingNode()).isTrue();
    }

    @Test
    void oneRebuildAtATimeAndOnlyOfAProjectionThatThereIs() throws InterruptedException {
        await("serving");
        Answer first = asAdministrator("POST", REBUILD);
        Answer second = asAdministrator("POST", REBUILD);
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("rebuild-running");
        assertThat(second.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
        Answer unknown = asAdministrator("POST", PROJECTIONS + "/none/rebuild");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("unknown-projection");
        await("serving");
    }

    @Test
    void healthAnswersEverybodyAndTellsWhoIsNotSignedInTheStatusAlone() throws InterruptedException {
        await("serving");
        Answer health = send("GET", "/actuator/health", null, "");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().path("status").asString()).isEqualTo("UP");
        assertThat(health.response().body()).doesNotContain("head", "position", "timeline", "description");
    }

    @Test
    void whatIsMeasuredIsWhatAnAdministratorSees() {
        openIncident();
        for (String gauge : new String[] {"position", "lag.events", "lag.seconds", "parked"}) {
            assertThat(meters.get("factline.projection." + gauge)
                            .tag("projection", "timeline")
                            .gauge()
                            .value())
                    .as(gauge)
                    .isGreaterThanOrEqualTo(0);
        }
        for (String gauge : new String[] {"position", "of", "rate"}) {
            assertThat(meters.find("factline.projection.rebuild." + gauge).gauge())
                    .as(gauge)
                    .isNotNull();
        }
    }

    private void await(String state) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!timeline().path("state").asString().equals(state)) {
            assertThat(Instant.now()).as("never " + state).isBefore(end);
            Thread.sleep(50);
        }
    }

    private JsonNode timeline() {
        return asAdministrator("GET", PROJECTIONS).body().path(0);
    }

    private Answer asAdministrator(String method, String path) {
        return send(method, path, null, bearer(Role.ADMINISTRATOR));
    }
}
