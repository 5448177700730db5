package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Figures.Comparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * How fast the log takes what comes, beside what PostgreSQL and Axon do without us, in turns on one PostgreSQL that is as
 * durable as the product's. Callers, product and Axon share this process; PostgreSQL and pgbench run beside it.
 */
class LogBenchmark {

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 5);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("factline.benchmark.seconds", 3));
    private static final int IN_FLIGHT = 64;
    private static final int LINES_AT_ONCE = 1_000;

    /** A disk that flushes in no time; only Linux has it. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final List<Comparison> GOALS = List.of(
            new Comparison(1, "commands, 64", "pgbench, 16"),
            new Comparison(1, "commands, 64", "pgbench, 64"),
            new Comparison(2, "commands, 1", "pgbench, 1"),
            new Comparison(3, "commands, 64", "commands on Axon's JDBC engine, 64"),
            new Comparison(5, "calls of 1,000 facts, 1", "COPY in, binary, 2"),
            new Comparison(5, "lines over HTTP, 1", "COPY in, binary, 2"),
            new Comparison(7, "commands, 64", "commands without the order, 64"));

    @TempDir
    private Path directory;

    @BeforeEach
    void needsPgbench() {
        Assumptions.assumeTrue(Pgbench.installed().isPresent(), Pgbench.missing());
    }

    @Test
    void what_the_log_takes() throws Exception {
        Map<String, Turns> measured = new LinkedHashMap<>();
        Map<String, String> versions = new LinkedHashMap<>();
        measure("data on the disk", directory.resolve("data"), measured, versions);
        if (Files.isWritable(MEMORY)) {
            Path memory = Files.createTempDirectory(MEMORY, "factline-benchmark");
            try {
                measure("data in memory", memory, measured, versions);
            } finally {
                FileSystemUtils.deleteRecursively(memory);
            }
        }
        Figures figures = new Figures(LogBenchmark.class, versions);
        measured.forEach((title, turns) -> figures.add(title, turns, GOALS));
        figures.write();
    }

    private void measure(String title, Path data, Map<String, Turns> measured, Map<String, String> versions)
            throws Exception {
        try (Database database = Database.start(data);
                CommandService factline = new CommandService(database)) {
            Facts facts = factline.facts();
            try (AxonStock axon = new AxonStock(database, facts);
                    LinesOverHttp lines = new LinesOverHttp(factline, facts)) {
                versions.putAll(database.versions());
                versions.put(title, "a flush takes " + database.flushMicros() + " µs");
                List<Way> ways = ways(database, factline, facts, axon, lines);
                measured.put(title, Turns.take(ROUNDS, new Processors(database.process()), ways));
            }
        }
    }

    private List<Way> ways(Database database, CommandService factline, Facts facts, AxonStock axon, LinesOverHttp lines)
            throws Exception {
        LongConsumer commands = factline.commands(facts);
        commands.accept(0);
        String envelope = database.stored()
                .texts("select envelope from record.event where envelope like '%FactRecorded%' limit 1")
                .getFirst();
        Pgbench pgbench = new Pgbench(database, directory, envelope);
        CopyIn copy = new CopyIn(database, envelope);
        LongConsumer calls = factline.calls(facts, LINES_AT_ONCE);
        return List.of(
                new Way("pgbench, 16", () -> pgbench.perSecond(16, TIME)),
                new Way("pgbench, 64", () -> pgbench.perSecond(IN_FLIGHT, TIME)),
                new Way("commands, 64", () -> Load.perSecond(IN_FLIGHT, TIME, commands::accept)),
                new Way(
                        "commands without the order, 64",
                        () -> database.unordered(() -> Load.perSecond(IN_FLIGHT, TIME, commands::accept))),
                new Way(
                        "commands on Axon's JDBC engine, 64",
                        () -> Load.perSecond(IN_FLIGHT, TIME, axon.commands()::accept)),
                new Way("pgbench, 1", () -> pgbench.perSecond(1, TIME)),
                new Way("commands, 1", () -> Load.perSecond(1, TIME, commands::accept)),
                new Way("COPY in, binary, 2", () -> CopyIn.ROWS * Load.perSecond(2, TIME, _ -> copy.rows())),
                new Way("calls of 1,000 facts, 1", () -> LINES_AT_ONCE * Load.perSecond(1, TIME, calls::accept)),
                new Way("lines over HTTP, 1", () -> LinesOverHttp.LINES * Load.perSecond(1, TIME, _ -> lines.send())));
    }
}
