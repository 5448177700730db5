package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Figures.Comparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
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

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 3);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("factline.benchmark.seconds", 2));
    private static final int IN_FLIGHT = 64;
    private static final int LINES_AT_ONCE = 1_000;

    /** A disk that flushes in no time; only Linux has it. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final String SLOW = "data in memory, a millisecond more for each flush";

    /** A thousand flushes a second and no more. */
    private static final int SLOW_MOST = 1_000;

    private static final List<Comparison> GOALS = List.of(
            new Comparison(1, "commands, 64", "pgbench, 16"),
            new Comparison(1, "commands, 64", "pgbench, 64"),
            new Comparison(2, "commands, 1", "pgbench, 1"),
            new Comparison(3, "commands, 64", "commands on Axon's JDBC engine, 64"),
            new Comparison(5, "calls of 1,000 facts, 1", "COPY in, binary, 2"),
            new Comparison(5, "lines over HTTP, 1", "COPY in, binary, 2"),
            new Comparison(7, "commands, 64", "commands without the order, 64"),
            new Comparison(7, "commands, 32 at each of two command services", "commands, 64"));

    @TempDir
    private Path directory;

    private final Map<String, Turns> measured = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();

    /** Events of which a caller knows that they are on the record. */
    private final LongAdder acknowledged = new LongAdder();

    @BeforeEach
    void needsPgbench() {
        Assumptions.assumeTrue(Pgbench.installed().isPresent(), Pgbench.missing());
    }

    @Test
    void what_the_log_takes() throws Exception {
        measure("data on the disk", directory.resolve("data"));
        if (Files.isWritable(MEMORY)) {
            inMemory(data -> measure("data in memory", data));
        }
        if (Files.isWritable(MEMORY) && SlowDisk.possible()) {
            inMemory(data -> {
                SlowDisk.prepare(data);
                measure(SLOW, data);
                requireSlow();
            });
        }
        Figures figures = new Figures(LogBenchmark.class, versions);
        measured.forEach((title, turns) -> figures.add(title, turns, GOALS));
        figures.write();
    }

    /** Something done with a directory. */
    @FunctionalInterface
    private interface Store {
        void use(Path data) throws Exception;
    }

    private static void inMemory(Store store) throws Exception {
        Path memory = Files.createTempDirectory(MEMORY, "factline-benchmark");
        try {
            store.use(memory);
        } finally {
            FileSystemUtils.deleteRecursively(memory);
        }
    }

    /** Nobody commits one after the other more often than the disk flushes: else it was not slow. */
    private void requireSlow() {
        double alone =
                Objects.requireNonNull(measured.get(SLOW)).median("pgbench, 1").perSecond();
        if (alone > SLOW_MOST) {
            throw new IllegalStateException("a slow disk flushed " + alone + " times a second");
        }
    }

    private void measure(String title, Path data) throws Exception {
        try (Database database = Database.start(data);
                CommandService factline = new CommandService(database);
                CommandService second = new CommandService(database)) {
            Facts facts = factline.facts();
            long before = database.last();
            acknowledged.reset();
            try (AxonStock axon = new AxonStock(database, facts);
                    LinesOverHttp lines = new LinesOverHttp(factline, facts)) {
                versions.putAll(database.versions());
                long flush = database.flushMicros();
                List<Way> ways = new ArrayList<>(commands(database, factline, second, facts, axon));
                ways.addAll(imports(database, factline, facts, lines));
                measured.put(title, Turns.take(ROUNDS, new Processors(database.process()), ways));
                double group = factline.group(
                        () -> Load.perSecond(IN_FLIGHT, TIME, counted(factline.commands(facts)::accept, 1)));
                versions.put(
                        title,
                        String.format(
                                Locale.ROOT,
                                "a flush takes %d µs%s; of 64 commands at once, %.0f were in a transaction",
                                flush,
                                title.equals(SLOW) ? " and a millisecond" : "",
                                group));
            }
            database.requireWhole(before + acknowledged.sum());
        }
    }

    /** One after the other, many at once, and many at once at two services, which share this process. */
    private List<Way> commands(
            Database database, CommandService factline, CommandService second, Facts facts, AxonStock axon)
            throws Exception {
        LongConsumer commands = factline.commands(facts);
        LongConsumer others = second.commands(facts);
        counted(commands::accept, 1).accept(0);
        Pgbench pgbench = new Pgbench(database, directory, database.envelope());
        return List.of(
                new Way("pgbench, 16", () -> pgbench.perSecond(16, TIME)),
                new Way("pgbench, 64", () -> pgbench.perSecond(IN_FLIGHT, TIME)),
                new Way("commands, 64", () -> Load.perSecond(IN_FLIGHT, TIME, counted(commands::accept, 1))),
                new Way(
                        "commands without the order, 64",
                        () -> database.unordered(() -> Load.perSecond(IN_FLIGHT, TIME, counted(commands::accept, 1)))),
                new Way(
                        "commands, 32 at each of two command services",
                        () -> Load.perSecond(
                                IN_FLIGHT,
                                TIME,
                                counted(number -> (isEven(number) ? commands : others).accept(number), 1))),
                new Way(
                        "commands on Axon's JDBC engine, 64",
                        () -> axon.briefly(() -> Load.perSecond(IN_FLIGHT, TIME, counted(axon.commands()::accept, 0)))),
                new Way("pgbench, 1", () -> pgbench.perSecond(1, TIME)),
                new Way("commands, 1", () -> Load.perSecond(1, TIME, counted(commands::accept, 1))));
    }

    /** Whether the caller of a number is the first, the third and so on. */
    private static boolean isEven(long number) {
        return number / Load.EACH_CALLER % 2 == 0;
    }

    private List<Way> imports(Database database, CommandService factline, Facts facts, LinesOverHttp lines)
            throws SQLException {
        CopyIn copy = new CopyIn(database, database.envelope());
        LongConsumer calls = factline.calls(facts, LINES_AT_ONCE);
        return List.of(
                new Way("COPY in, binary, 2", () -> CopyIn.ROWS * Load.perSecond(2, TIME, _ -> copy.rows())),
                new Way(
                        "calls of 1,000 facts, 1",
                        () -> LINES_AT_ONCE * Load.perSecond(1, TIME, counted(calls::accept, LINES_AT_ONCE))),
                new Way(
                        "lines over HTTP, 1",
                        () -> LinesOverHttp.LINES
                                * Load.perSecond(1, TIME, counted(_ -> lines.send(), LinesOverHttp.LINES))));
    }

    /** Counts what is acknowledged: so many events with each. */
    private Load.Call counted(Load.Call commands, int events) {
        return number -> {
            commands.accept(number);
            acknowledged.add(events);
        };
    }
}
