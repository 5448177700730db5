package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A clock that was wrong, or that two machines disagree about, changes no order and shuts nobody out. */
@ExtendWith(TwoOfEach.Started.class)
class ClockStepTest {

    private static final UUID ACCOUNT = new UUID(0, 24);

    /** As if the newest event had been recorded by a clock that was an hour ahead, and set back since. */
    private static final String AN_HOUR_AHEAD = """
            set session_replication_role = replica;
            alter table record.event disable trigger append_only;
            update record.event e set recorded_at = later,
              envelope = replace(envelope, envelope::json ->> 'recordedAt', to_char(later at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
            from (select position, recorded_at + interval '1 hour' as later from record.event order by position desc limit 1) newest
            where e.position = newest.position;
            alter table record.event enable always trigger append_only""";

    @Test
    void theMomentOfRecordingNeverGoesBackThoughTheClockDoes(TwoOfEach factline) throws SQLException {
        Caller both = factline.both(ACCOUNT);
        both.open("clock-step");
        Acknowledgements acknowledgements = new Acknowledgements("clock-step");
        acknowledgements.record(both);
        long last = factline.stored().number("select max(position) from record.event");
        awaitShown(both, last);
        factline.stored().execute(AN_HOUR_AHEAD);
        for (int i = 0; i < 5; i++) {
            acknowledgements.record(both);
        }
        assertThat(factline.stored()
                        .number("select count(distinct recorded_at) from record.event where position >= " + last))
                .as("moments until the clock has caught up")
                .isEqualTo(1);
        new FreshGeneration(factline.stored()).fill();
        new Intact(factline.stored(), both, acknowledgements).holds();
        JsonNode newest = both.get("/api/v1/incidents/clock-step/timeline?after=" + acknowledgements.last())
                .json();
        assertThat(newest.path("entries")).hasSize(6);
        Rounds.tell("clock set back by an hour", 1, acknowledgements);
    }

    private static void awaitShown(Caller both, long position) {
        assertThat(both.get("/api/v1/incidents/clock-step/timeline?after=" + position)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfAMachineWhoseClockIsSecondsOffIsTaken(TwoOfEach factline) throws Exception {
        for (Duration off : new Duration[] {Duration.ofSeconds(-30), Duration.ofSeconds(30)}) {
            assertThat(status(factline, off)).as("off by " + off).isEqualTo(200);
        }
        assertThat(status(factline, Duration.ofMinutes(-2)))
                .as("two minutes behind: long expired")
                .isEqualTo(401);
    }

    private static int status(TwoOfEach factline, Duration off) throws Exception {
        String token = AccessToken.of(
                        ACCOUNT, Set.of(Role.VIEWER), "test", Instant.now().plus(off))
                .sign(Caller.KEYS.getPrivate());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create(factline.both(ACCOUNT).base() + "/api/v1/incidents"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
