package io.factline.query.view;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import io.factline.query.record.LogEntry;
import io.factline.query.record.LogReader;
import io.factline.query.record.QueryDatabase;
import io.factline.query.timeline.TimelineProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest extends ServicesTest {

    @Autowired
    private Views views;

    @Autowired
    private Generations generations;

    @Autowired
    private Progress progress;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private LogReader log;

    @Autowired
    private TimelineProjection timeline;

    @Autowired
    @QueryDatabase
    private DataSource database;

    @Test
    void aNewGenerationHoldsTheSameRowsAndTheOldOneIsGone() {
        aFewFacts();
        Generation before = generations.serving(timeline).orElseThrow();
        List<@Nullable String> rows = rows(before);
        views.rebuild(timeline);
        Generation after = generations.serving(timeline).orElseThrow();
        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(rows(after)).isEqualTo(rows).isNotEmpty();
        assertThat(schemas()).contains(after.schema()).doesNotContain(before.schema());
    }

    @Test
    void whileOneIsFilledTheOtherAnswersAndNoAnswerGoesBack() throws Exception {
        String incident = openIncident();
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        CompletableFuture<List<Long>> reader = CompletableFuture.supplyAsync(() -> {
            List<Long> positions = new ArrayList<>();
            while (rebuilding.get()) {
                Answer answer = get("/api/v1/incidents/" + incident + "/timeline");
                assertThat(answer.status()).isEqualTo(200);
                positions.add(answer.body().path("position").longValue());
            }
            return positions;
        });
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> {
            long last = 0;
            for (int i = 0; rebuilding.get(); i++) {
                last = post(facts(incident), fact("F-" + i, "2014", "A"))
                        .body()
                        .path("position")
                        .longValue();
            }
            return last;
        });
        for (int i = 0; i < 3; i++) {
            views.rebuild(timeline);
        }
        rebuilding.set(false);
        assertThat(reader.get()).isSorted().hasSizeGreaterThan(5);
        long facts = get("/api/v1/incidents/" + incident + "?after=" + writer.get())
                .body()
                .path("facts")
                .longValue();
        assertThat(facts).isPositive();
        assertThat(get("/api/v1/incidents/" + incident + "/timeline?limit=1000")
                        .body()
                        .path("entries")
                        .size())
                .isEqualTo((int) facts);
    }

    @Test
    void anotherVersionOfAProjectionDoesNotServeBeforeItIsFilledAndThenReplacesTheFirst() {
        aFewFacts();
        Projection first = other("other", 1);
        Projection second = other("other", 2);
        Generation old = rebuild.ensure(first);
        assertThat(rebuild.ensure(first)).isEqualTo(old);
        assertThat(generations.serving(second)).isEmpty();
        Generation next = rebuild.ensure(second);
        assertThat(generations.serving(second)).contains(next);
        assertThat(generations.serving(first)).isEmpty();
        assertThat(generations.position(next)).isGreaterThan(0);
        rebuild.clean(second);
        assertThat(schemas()).contains(next.schema()).doesNotContain(old.schema());
    }

    @Test
    void aGenerationThatAKilledProcessLeftHalfFilledIsRemoved() {
        Projection projection = other("abandoned", 1);
        Generation half = generations.create(projection);
        Generation whole = rebuild.ensure(projection);
        assertThat(whole).isNotEqualTo(half);
        assertThat(schemas()).doesNotContain(half.schema());
    }

    @Test
    void aRebuildThatWasKilledHalfwayIsDoneAgainFromTheStart() {
        aFewFacts();
        Projection projection = other("killed", 1);
        Generation serving = rebuild.ensure(projection);
        Generation half = generations.create(projection);
        progress.advance(projection, half, log.after(-1, 3));
        Generation whole = rebuild.run(projection);
        rebuild.clean(projection);
        assertThat(rows(whole)).isEqualTo(rows(generations.serving(timeline).orElseThrow()));
        assertThat(schemas()).contains(whole.schema()).doesNotContain(half.schema(), serving.schema());
    }

    @Test
    void aGenerationTakesNothingTwiceAndLeavesNothingOut() {
        aFewFacts();
        Generation generation = generations.create(other("dense", 1));
        progress.advance(other("dense", 1), generation, log.after(-1, 3));
        for (long wrong : new long[] {-1, 1, 3}) {
            assertThatThrownBy(() -> progress.advance(other("dense", 1), generation, log.after(wrong, 2)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
        assertThat(generations.parked(generation)).isEmpty();
        assertThat(generations.position(generation)).isEqualTo(2);
        generations.drop(generation);
    }

    @Test
    void howABatchIsCutDoesNotChangeTheRows() {
        aFewFacts();
        Generation live = generations.serving(timeline).orElseThrow();
        List<LogEntry> events = log.after(-1, 100_000);
        List<@Nullable String> rows = rows(live);
        for (int size : new int[] {1, 2, 3, 7, 1000}) {
            Generation cut = generations.create(timeline);
            for (int from = 0; from < events.size(); from += size) {
                progress.advance(timeline, cut, events.subList(from, Math.min(events.size(), from + size)));
            }
            assertThat(rows(cut)).as("batches of " + size).isEqualTo(rows);
            generations.drop(cut);
        }
    }

    /** Recorded, corrected and retracted facts, so that every kind of row is there. */
    private void aFewFacts() {
        String incident = openIncident();
        for (int i = 0; i < 3; i++) {
            post(facts(incident), fact("F-" + i, "2014", "A"));
            post(
                    facts(incident) + "/F-" + i + "/correct",
                    "{\"reason\": \"r\", \"fact\": " + fact("F-" + i, "2015", "B") + "}",
                    "If-Match",
                    "*");
        }
        long last = post(facts(incident) + "/F-1/retract", "{\"reason\": \"r\"}", "If-Match", "\"2\"")
                .body()
                .path("position")
                .longValue();
        get("/api/v1/incidents?after=" + last);
    }

    private List<@Nullable String> rows(Generation generation) {
        JdbcClient client = JdbcClient.create(database);
        List<@Nullable String> rows = new ArrayList<>();
        for (String table : List.of("incident", "fact_version", "progress")) {
            String name = generation.schema() + "." + table;
            rows.addAll(client.sql("select t::text from " + name + " t order by t::text collate \"C\"")
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private List<@Nullable String> schemas() {
        return JdbcClient.create(database)
                .sql("select nspname from pg_namespace where nspname like 'view\\_%'")
                .query(String.class)
                .list();
    }

    private Projection other(String name, int version) {
        return new PoisonedProjection(timeline, name, version, (_, _) -> {});
    }
}
