package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Figures.Bound;
import io.factline.ui.benchmark.Figures.Comparison;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon others see what was recorded, while little happens: a command at a time, in the process of the command service, and
 * a query service in another process. PostgreSQL is as durable as the product's.
 */
class ArrivalBenchmark {

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 5);
    private static final int EACH_ROUND = 80;
    private static final int NOT_COUNTED = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    /** Long enough that everything sleeps when the next command comes; never the same, so that nothing gets in step. */
    private static final int PAUSE_MILLIS_MIN = 20;

    private static final int PAUSE_MILLIS_MAX = 50;

    private static final String COMMAND = "a command, until it is acknowledged";
    private static final String SEEN = "from then on, until a reader of the view sees it";
    private static final String BOTH = "both together";
    private static final String ANSWERED = "from then on, until a waiting question over HTTP is answered";

    private static final List<Comparison> GOALS = List.of(new Comparison(6, SEEN, COMMAND));
    private static final List<Bound> BOUNDS = List.of(new Bound(6, SEEN, 0.5, 5), new Bound(6, SEEN, 0.99, 25));

    private final Random pauses = new Random(7);
    private final Latencies latencies = new Latencies();

    @TempDir
    private Path directory;

    private long number;
    private long position;

    /** Waits until somebody sees a position. */
    @FunctionalInterface
    private interface Seen {
        void await(long position) throws Exception;
    }

    @Test
    void how_soon_a_fact_is_seen() throws Exception {
        try (Database database = Database.start(directory.resolve("data"));
                CommandService factline = new CommandService(database);
                QueryProcess query = new QueryProcess(database, directory)) {
            Facts facts = factline.facts();
            LongConsumer commands = factline.commands(facts);
            warmUp(database, commands);
            measure(-1, NOT_COUNTED, commands, SEEN, query::awaitInView);
            measure(-1, NOT_COUNTED, commands, ANSWERED, known -> query.awaitAnswer(facts, known));
            for (int round = 0; round < ROUNDS; round++) {
                measure(round, EACH_ROUND, commands, SEEN, query::awaitInView);
                measure(round, EACH_ROUND, commands, ANSWERED, known -> query.awaitAnswer(facts, known));
            }
            Map<String, String> versions = database.versions();
            versions.put("data on the disk", "a flush takes " + database.flushMicros() + " µs");
            Figures figures = new Figures(ArrivalBenchmark.class, versions);
            figures.add("one command at a time", latencies, GOALS, BOUNDS);
            figures.write();
        }
    }

    /** Lets both services come to their best code, and counts what is on the record then: nobody else writes. */
    private void warmUp(Database database, LongConsumer commands) throws Exception {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            commands.accept(number++);
        }
        position = database.last();
    }

    /** A round below 0 does not count. */
    private void measure(int round, int times, LongConsumer commands, String way, Seen seen) throws Exception {
        for (int i = 0; i < times; i++) {
            Thread.sleep(pauses.nextInt(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX));
            long sent = System.nanoTime();
            commands.accept(number++);
            long acknowledged = System.nanoTime();
            seen.await(++position);
            long arrived = System.nanoTime();
            if (round >= 0) {
                latencies.add(round, COMMAND, acknowledged - sent);
                latencies.add(round, way, arrived - acknowledged);
                if (way.equals(SEEN)) {
                    latencies.add(round, BOTH, arrived - sent);
                }
            }
        }
    }
}
