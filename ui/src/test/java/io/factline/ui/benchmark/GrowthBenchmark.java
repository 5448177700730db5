package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Figures.Comparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What grows with the record: the same commands and questions, in turns, to a record of ten thousand events and to a large one.
 * Callers and services share this process; each record has a PostgreSQL of its own.
 */
class GrowthBenchmark {

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 5);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("factline.benchmark.seconds", 2));
    private static final long SMALL = 10_000;
    private static final long FACTS = Long.getLong("factline.benchmark.facts", 100_000);
    private static final long EVENTS = Long.getLong("factline.benchmark.events", 300_000);
    private static final int IN_FLIGHT = 64;
    private static final int PAGE = 1_000;

    @TempDir
    private Path temporary;

    @Test
    void what_grows_with_the_record() throws Exception {
        String kept = System.getProperty("factline.benchmark.directory");
        Path directory = kept == null ? temporary : Path.of(kept);
        Files.createDirectories(directory.resolve("small"));
        Files.createDirectories(directory.resolve("large"));
        try (Grown small = Grown.of(directory.resolve("small"), SMALL, SMALL);
                Grown large = Grown.of(directory.resolve("large"), FACTS, EVENTS)) {
            Map<String, String> versions = new LinkedHashMap<>(small.database().versions());
            versions.put("a small record", SMALL + " events, all of one incident");
            versions.put("a large record", EVENTS + " events, " + FACTS + " of one incident");
            // the first answer also warms up what the second one is computed by
            versions.put("first KPIs, small", millis(() -> kpis(small)) + " ms");
            versions.put("first KPIs, large, PostgreSQL just started", millis(() -> kpis(large)) + " ms");
            Figures figures = new Figures(GrowthBenchmark.class, versions);
            compare(small, large, figures);
            figures.write();
        }
    }

    private static void compare(Grown small, Grown large, Figures figures) throws Exception {
        Map<String, Load.Call> questionsToLarge = questions(large);
        Processors processors =
                new Processors(small.database().process(), large.database().process());
        List<Way> ways = new ArrayList<>();
        List<Comparison> goals = new ArrayList<>();
        for (Map.Entry<String, Load.Call> question : questions(small).entrySet()) {
            String name = question.getKey();
            Way one = new Way(name + ", small", () -> Load.perSecond(1, TIME, question.getValue()));
            Way other = new Way(
                    name + ", large",
                    () -> Load.perSecond(1, TIME, Objects.requireNonNull(questionsToLarge.get(name))));
            ways.addAll(List.of(one, other));
            goals.add(new Comparison(8, one.name(), other.name()));
        }
        figures.add("questions", Turns.take(ROUNDS, processors, ways), goals);
        // these come last: the small record grows by them
        List<Way> commands = List.of(commands("commands, 64, small", small), commands("commands, 64, large", large));
        figures.add(
                "commands",
                Turns.take(ROUNDS, processors, commands),
                List.of(new Comparison(
                        8, commands.getFirst().name(), commands.getLast().name())));
    }

    private static Way commands(String name, Grown grown) {
        var commands = grown.commands().commands(grown.facts());
        return new Way(name, () -> Load.perSecond(IN_FLIGHT, TIME, commands::accept));
    }

    private static Map<String, Load.Call> questions(Grown grown) throws Exception {
        QueryService queries = grown.queries();
        long middle = queries.log().head() / 2;
        String incident = grown.facts().path();
        String timeline = incident + "/timeline";
        String cursor = middle(grown, timeline);
        Map<String, Load.Call> questions = new LinkedHashMap<>();
        questions.put("a page of the log", _ -> queries.log().after(middle, PAGE));
        questions.put("timeline, first page", _ -> queries.get(timeline));
        questions.put("timeline, a page in the middle", _ -> queries.get(timeline + "?cursor=" + cursor));
        questions.put("KPIs", _ -> kpis(grown));
        questions.put("counts", _ -> queries.get(timeline + "/counts"));
        questions.put("clocks", _ -> queries.get(incident + "/clocks"));
        return questions;
    }

    private static JsonNode kpis(Grown grown) throws Exception {
        return grown.queries().get(grown.facts().path() + "/kpis");
    }

    /** The cursor of the page behind half of the facts. */
    private static String middle(Grown grown, String timeline) throws Exception {
        long facts = grown.queries().get(timeline + "/counts").path("facts").longValue();
        String cursor = "";
        for (long passed = 0; passed < facts / 2; passed += PAGE) {
            String next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            cursor = grown.queries()
                    .get(timeline + "?limit=" + PAGE + next)
                    .path("next")
                    .stringValue();
        }
        return cursor;
    }

    private interface Question {
        JsonNode ask() throws Exception;
    }

    private static long millis(Question question) throws Exception {
        long begun = System.nanoTime();
        question.ask();
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
