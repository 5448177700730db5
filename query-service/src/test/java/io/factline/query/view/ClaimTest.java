package io.factline.query.view;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.ServicesTest;
import io.factline.query.record.LogReader;
import io.factline.query.record.QueryDatabase;
import io.factline.query.record.RecordSource;
import io.factline.query.timeline.TimelineProjection;
import io.factline.record.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Who keeps a view holds a claim on it; a claim that changed hands half way must not show. */
class ClaimTest extends ServicesTest {

    /** Longer than a claim lasts that nobody extends. */
    private static final Duration LONG = Duration.ofMillis(1_500);

    @Autowired
    private Generations generations;

    @Autowired
    private Progress progress;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private RecordSource source;

    @Autowired
    private LogReader log;

    @Autowired
    private TimelineProjection timeline;

    @Autowired
    @QueryDatabase
    private DataSource database;

    @Autowired
    @QueryDatabase
    private JdbcTransactionManager transactions;

    @Test
    void twoThatBothTakeThemselvesForTheHolderApplyEachEventOnce() throws Exception {
        String incident = openIncident();
        Projection slow = new PoisonedProjection(timeline, "contested", 1, ClaimTest::lasts);
        Generation generation = rebuild.ensure(slow);
        // of one process, they share the name under which they claim
        try (LiveProjector one = live(slow, generation);
                LiveProjector other = live(slow, generation)) {
            one.start();
            other.start();
            for (int i = 0; i < 10; i++) {
                post(facts(incident), fact("F-" + i, "2014", "A"));
            }
            known(post(facts(incident), fact("slow", "2014", "A")));
            awaitHead(generation);
        }
        assertThat(generations.parked(generation)).isEmpty();
        assertThat(rows(generation))
                .isEqualTo(rows(generations.serving(timeline).orElseThrow()))
                .isNotEmpty();
    }

    private static void lasts(RecordedEvent recorded, JdbcClient view) {
        if (recorded.stream().endsWith("/slow")) {
            LockSupport.parkNanos(LONG.toNanos());
        }
    }

    private LiveProjector live(Projection projection, Generation generation) {
        return new LiveProjector(projection, generation, generations, progress, source, transactions);
    }

    private void awaitHead(Generation generation) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (generations.position(generation) < log.head()) {
            assertThat(Instant.now()).as("the view stopped").isBefore(end);
            Thread.sleep(20);
        }
    }

    private List<@Nullable String> rows(Generation generation) {
        return JdbcClient.create(database)
                .sql("select v::text from " + generation.schema() + ".fact_version v order by v.from_position")
                .query(String.class)
                .list();
    }
}
