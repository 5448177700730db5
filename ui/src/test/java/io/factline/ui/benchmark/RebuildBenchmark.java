package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Figures.Comparison;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the timelines are filled anew from the record, beside how fast PostgreSQL hands out the same rows, and how fast Axon
 * drives the same projection as it comes. Each incident has a hundred facts, each fact ten versions; the product and Axon share
 * this process.
 */
class RebuildBenchmark {

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 3);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("factline.benchmark.seconds", 5));
    private static final long EVENTS = Integer.getInteger("factline.benchmark.events", 100_000);
    private static final int FACTS_EACH = 100;

    private static final List<Comparison> GOALS = List.of(
            new Comparison(4, "rebuild", "COPY out, binary, 1"),
            new Comparison(4, "rebuild", "Axon, an event in a transaction"),
            new Comparison(4, "one row for each fact, pages of 1,000", "COPY out, binary, 1"));

    @TempDir
    private Path directory;

    @Test
    void howFastTheTimelinesAreFilledAnew() throws Exception {
        try (Database database = Database.start(directory.resolve("data"))) {
            fill(database);
            try (QueryService service = new QueryService(database);
                    OwnSchema schema = new OwnSchema(database, service.timeline())) {
                Map<String, String> versions = database.versions();
                versions.put(
                        "events",
                        database.stored()
                                .texts("select count(*) || ', ' || sum(octet_length(envelope)) / count(*)"
                                        + " || ' bytes each without their words' from record.event")
                                .getFirst());
                CopyOut copy = new CopyOut(database);
                LeanProjection lean = new LeanProjection(database, service);
                AxonReplay axon = new AxonReplay(schema, service, TIME);
                List<Way> ways = List.of(
                        new Way("COPY out, binary, 1", copy::perSecond),
                        new Way("rebuild", () -> rebuilt(service)),
                        new Way("one row for each fact, pages of 1,000", lean::perSecond),
                        new Way("Axon, an event in a transaction", axon::perSecond));
                Turns turns = Turns.take(ROUNDS, new Processors(database.process()), ways);
                Figures figures = new Figures(RebuildBenchmark.class, versions);
                figures.add("ten versions of each fact", turns, GOALS);
                figures.write();
            }
        }
    }

    private static void fill(Database database) throws Exception {
        try (CommandService factline = new CommandService(database)) {
            for (long incident = 0; incident < EVENTS / Load.EVENTS_EACH / FACTS_EACH; incident++) {
                factline.history(FACTS_EACH);
            }
        }
        database.stored().execute("vacuum analyze");
    }

    private static double rebuilt(QueryService service) {
        long begun = System.nanoTime();
        service.rebuild();
        return service.log().head() / ((System.nanoTime() - begun) / 1e9);
    }
}
