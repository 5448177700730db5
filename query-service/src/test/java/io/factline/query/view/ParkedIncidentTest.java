package io.factline.query.view;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.FactEvent;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import io.factline.query.record.LogReader;
import io.factline.query.record.QueryDatabase;
import io.factline.query.record.RecordSource;
import io.factline.query.timeline.TimelineProjection;
import io.factline.record.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A defect of a projection costs the incident that it hits, and no other; a failure of the database costs none. */
class ParkedIncidentTest extends ServicesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String POISON = "poison";

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

    private final String name = "poisoned" + NUMBER.incrementAndGet();
    private String healthy = "";
    private String guilty = "";
    private long toldFrom = Long.MAX_VALUE;
    private long guiltyAt;

    @Test
    void liveTheIncidentIsParkedFromTheGuiltyEventOnAndAllOthersGoOn() throws Exception {
        Projection poisoned = projection(1, ParkedIncidentTest::throwsOnPoison);
        Generation generation = rebuild.ensure(poisoned);
        try (LiveProjector live = live(poisoned, generation)) {
            live.start();
            tellTwoStories();
            awaitHead(generation);
        }
        assertParked(generation, "IllegalStateException");
    }

    @Test
    void aRebuildParksTheSame() {
        tellTwoStories();
        assertParked(rebuild.ensure(projection(1, ParkedIncidentTest::throwsOnPoison)), "IllegalStateException");
    }

    @Test
    void whatTheDatabaseRefusesOfAValueParksToo() {
        tellTwoStories();
        Generation generation = rebuild.ensure(projection(1, (event, view) -> {
            if (isPoison(event)) {
                view.sql("select ('none at all'::text)::bigint")
                        .query(Long.class)
                        .single();
            }
        }));
        assertParked(generation, "SQLSTATE 22P02");
    }

    @Test
    void howTheLogIsCutIntoBatchesDoesNotChangeWhatIsParked() {
        tellTwoStories();
        Projection poisoned = projection(1, ParkedIncidentTest::throwsOnPoison);
        List<@Nullable String> whole = rows(rebuild.ensure(poisoned));
        var entries = log.after(-1, 100_000);
        for (int size : new int[] {1, 7}) {
            Generation cut = generations.create(poisoned);
            for (int from = 0; from < entries.size(); from += size) {
                progress.advance(poisoned, cut, entries.subList(from, Math.min(entries.size(), from + size)));
            }
            assertThat(rows(cut)).as("batches of " + size).isEqualTo(whole);
            generations.drop(cut);
        }
    }

    @Test
    void aNewVersionMendsWhatTheOldOneParked() {
        tellTwoStories();
        rebuild.ensure(projection(1, ParkedIncidentTest::throwsOnPoison));
        Generation mended = rebuild.ensure(projection(2, (_, _) -> {}));
        assertThat(generations.parked(mended)).isEmpty();
        Generation undisturbed = generations.serving(timeline).orElseThrow();
        assertThat(rows(mended)).isEqualTo(rows(undisturbed)).isNotEmpty();
    }

    @Test
    void whatFailsOnlyOnceWasNoMatterOfTheEventAndParksNothing() throws Exception {
        List<Long> transactions = new ArrayList<>();
        survives((event, view) -> {
            if (isPoison(event)) {
                transactions.add(view.sql("select pg_current_xact_id()::text::bigint")
                        .query(Long.class)
                        .single());
                if (transactions.stream().distinct().count() == 1) {
                    throw new IllegalStateException("whatever it was");
                }
            }
        });
        assertThat(transactions.stream().distinct()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "53100", "57014", "08006", "58030"})
    void aDatabaseThatCannotNeverParksAndIsAskedAgain(String state) throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        survives((event, view) -> {
            if (isPoison(event) && failures.getAndDecrement() > 0) {
                view.sql("do $$ begin raise exception 'not now' using errcode = '" + state + "'; end $$")
                        .update();
            }
        });
        assertThat(failures.get()).isNegative();
    }

    @Test
    void aLostConnectionNeverParksAndTheEventIsTakenOnTheNextOne() throws Exception {
        AtomicInteger failures = new AtomicInteger(1);
        survives((event, view) -> {
            if (isPoison(event) && failures.getAndDecrement() > 0) {
                view.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
        });
    }

    private void survives(BiConsumer<RecordedEvent, JdbcClient> defect) throws Exception {
        Projection troubled = projection(1, defect);
        Generation generation = rebuild.ensure(troubled);
        try (LiveProjector live = live(troubled, generation)) {
            live.start();
            tellTwoStories();
            awaitHead(generation);
        }
        assertThat(generations.parked(generation)).isEmpty();
        assertThat(rowsOf(guilty, generation)).hasSize(3);
    }

    private static void throwsOnPoison(RecordedEvent event, JdbcClient view) {
        if (isPoison(event)) {
            throw new IllegalStateException("a defect");
        }
    }

    private static boolean isPoison(RecordedEvent recorded) {
        return recorded.event() instanceof FactEvent event && event.id().text().equals(POISON);
    }

    private Projection projection(int version, BiConsumer<RecordedEvent, JdbcClient> defect) {
        // the record is shared by all tests: what another one told is no poison to this one
        return new PoisonedProjection(timeline, name, version, (event, view) -> {
            if (event.position() > toldFrom) {
                defect.accept(event, view);
            }
        });
    }

    private LiveProjector live(Projection projection, Generation generation) {
        return new LiveProjector(projection, generation, generations, progress, source, transactions);
    }

    /** Two incidents by turns, one of them with a fact in its middle that the defect hits. */
    private void tellTwoStories() {
        toldFrom = log.head();
        healthy = openIncident();
        guilty = openIncident();
        record(healthy, "F-1");
        record(guilty, "F-1");
        guiltyAt = log.head() + 1;
        record(guilty, POISON);
        record(healthy, "F-2");
        record(guilty, "F-2");
        known(record(healthy, "F-3"));
    }

    private Answer record(String incident, String id) {
        return post(facts(incident), fact(id, "2014-06-15", "A fact"));
    }

    private void awaitHead(Generation generation) throws InterruptedException {
        long head = log.head();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (generations.position(generation) < head) {
            assertThat(Instant.now()).as("the view stopped").isBefore(end);
            Thread.sleep(20);
        }
    }

    private void assertParked(Generation generation, String reason) {
        assertThat(generations.parked(generation))
                .filteredOn(parked -> parked.position() >= guiltyAt)
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.position()).isEqualTo(guiltyAt);
                    assertThat(parked.eventType()).isEqualTo("FactRecorded");
                    assertThat(parked.reason()).isEqualTo(reason);
                });
        Generation undisturbed = generations.serving(timeline).orElseThrow();
        assertThat(rowsOf(healthy, generation))
                .isEqualTo(rowsOf(healthy, undisturbed))
                .hasSize(3);
        assertThat(rowsOf(guilty, generation)).hasSize(1);
        assertThat(generations.position(generation)).isEqualTo(log.head());
    }

    private List<@Nullable String> rowsOf(String incident, Generation generation) {
        return JdbcClient.create(database)
                .sql("select v::text from " + generation.schema() + ".fact_version v join " + generation.schema()
                        + ".incident i on i.id = v.incident where i.key = ? order by v.from_position")
                .params(incident)
                .query(String.class)
                .list();
    }

    private List<@Nullable String> rows(Generation generation) {
        List<@Nullable String> rows = new ArrayList<>();
        for (String table : List.of("incident", "fact_version", "relation", "slot", "parked", "progress")) {
            rows.addAll(JdbcClient.create(database)
                    .sql("select t::text from " + generation.schema() + "." + table
                            + " t order by t::text collate \"C\"")
                    .query(String.class)
                    .list());
        }
        return rows;
    }
}
