package io.factline.ui.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands through the gateway beside pgbench, in turns on one PostgreSQL. */
class LogBenchmark {

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 5);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("factline.benchmark.seconds", 4));
    private static final int IN_FLIGHT = 64;
    private static final long EACH_TURN = 1_000_000_000_000_000L;

    @TempDir
    private Path directory;

    private int turn;

    /** A way to write, measured again and again. */
    @FunctionalInterface
    private interface Way {
        double perSecond() throws Exception;
    }

    @BeforeEach
    void needsPgbench() {
        Assumptions.assumeTrue(Pgbench.installed().isPresent(), Pgbench.missing());
    }

    @Test
    void commands_through_the_gateway() throws Exception {
        try (Database database = Database.start(directory.resolve("data"));
                CommandService factline = new CommandService(database)) {
            Facts facts = factline.facts();
            LongConsumer commands = factline.commands(facts);
            Pgbench pgbench = pgbench(database, factline, facts);
            Map<String, Way> ways = new LinkedHashMap<>();
            ways.put("pgbench 16", () -> pgbench.perSecond(16, TIME));
            ways.put("factline 64", () -> Load.perSecond(IN_FLIGHT, TIME, numbers(commands)));
            ways.put("pgbench 1", () -> pgbench.perSecond(1, TIME));
            ways.put("factline 1", () -> Load.perSecond(1, TIME, numbers(commands)));
            takeTurns(ways);
        }
    }

    private Pgbench pgbench(Database database, CommandService factline, Facts facts) throws Exception {
        numbers(factline.commands(facts)).accept(0);
        String envelope = database.stored()
                .texts("select envelope from record.event where envelope like '%FactRecorded%' limit 1")
                .getFirst();
        return new Pgbench(database, directory, envelope);
    }

    /** No number comes twice, whichever turn it is. */
    private LongConsumer numbers(LongConsumer commands) {
        long offset = turn++ * EACH_TURN;
        return number -> commands.accept(offset + number);
    }

    /** Prints the medians, and what they are of the median of the way before them. */
    private static void takeTurns(Map<String, Way> ways) throws Exception {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                double rate = way.getValue().perSecond();
                if (round >= 0) {
                    measured.computeIfAbsent(way.getKey(), _ -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        double before = Double.NaN;
        for (Map.Entry<String, List<Double>> way : measured.entrySet()) {
            double median = median(way.getValue());
            System.out.printf(Locale.ROOT, "| %s | %.0f/s | %.2f |%n", way.getKey(), median, median / before);
            before = median;
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }
}
