package io.factline.query.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.ServicesTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What benchmarks have in common: one large incident, the same for each of them, and how often they ask. */
abstract class Benchmark extends ServicesTest {

    static final int FACTS = Integer.getInteger("factline.benchmark.facts", 100_000);
    static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 30);
    static final int WARM_UP = ROUNDS / 3;

    private static final int LINES = 10_000;
    private static final Duration STATISTICS = Duration.ofSeconds(90);
    private static final long SEED = 7;

    /** Answers the position of the fact in the middle, when the planner knows what was recorded. */
    long record(String incident) throws InterruptedException {
        ManyFacts facts = new ManyFacts(SEED);
        long half = 0;
        for (int from = 0; from < FACTS; from += LINES) {
            int count = Math.min(LINES, FACTS - from);
            List<JsonNode> results = postLines(incident, "", facts.lines(from, count));
            assertThat(results).hasSize(count);
            JsonNode first = results.getFirst();
            assertThat(first.path("status").intValue()).as(first.toString()).isEqualTo(201);
            half = from <= FACTS / 2 ? first.path("position").longValue() : half;
            get("/api/v1/incidents/" + incident + "?after=" + results.getLast().path("position"), "Prefer", "wait=30");
        }
        // autovacuum looks once a minute: until then the planner knows nothing of it
        Thread.sleep(STATISTICS.toMillis());
        return half;
    }

    static double median(List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e6;
    }
}
