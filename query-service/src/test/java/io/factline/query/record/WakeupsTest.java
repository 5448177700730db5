package io.factline.query.record;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.ServicesTest;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WakeupsTest extends ServicesTest {

    @Autowired
    @QueryDatabase
    private DataSource database;

    @Test
    void aFactIsSeenAtOnceAndNotOnlyWhenSomebodyLooks() {
        String incident = openIncident();
        for (int i = 0; i < 10; i++) {
            assertThat(timeUntilSeen(incident, "F-" + i)).isLessThan(Duration.ofMillis(700));
        }
    }

    @Test
    void aConnectionThatListensAndBreaksIsReplacedAndNothingIsMissed() {
        String incident = openIncident();
        for (int i = 0; i < 3; i++) {
            assertThat(breakListeningConnections()).isPositive();
            assertThat(timeUntilSeen(incident, "F-" + i)).isLessThan(Duration.ofSeconds(4));
        }
    }

    private Duration timeUntilSeen(String incident, String id) {
        long position = post(facts(incident), fact(id, "2014", "A"))
                .body()
                .path("position")
                .longValue();
        Instant recorded = Instant.now();
        long seen = get("/api/v1/incidents/" + incident + "?after=" + position, "Prefer", "wait=10")
                .body()
                .path("position")
                .longValue();
        assertThat(seen).isGreaterThanOrEqualTo(position);
        return Duration.between(recorded, Instant.now());
    }

    private long breakListeningConnections() {
        return JdbcClient.create(database)
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'factline wakeups' and datname = current_database()")
                .query(Long.class)
                .single();
    }
}
