package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Figures.Comparison;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What grows with the record, in turns: the same questions to an incident of ten thousand facts and to a large one; the same
 * commands, and pages of the log, on both of them and on a long record without views. Callers and services share this process;
 * each record has a PostgreSQL of its own.
 */
class GrowthBenchmark {

    private static final int ROUNDS = Integer.getInteger("factline.benchmark.rounds", 5);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("factline.benchmark.seconds", 2));
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final long SMALL = 10_000;
    private static final long FACTS = Long.getLong("factline.benchmark.facts", 100_000);
    private static final long EVENTS = Long.getLong("factline.benchmark.events", 500_000);
    private static final int IN_FLIGHT = 64;
    private static final int PAGE = 1_000;

    @TempDir
    private Path temporary;

    @Test
    void what_grows_with_the_record() throws Exception {
        String kept = System.getProperty("factline.benchmark.directory");
        Path directory = kept == null ? temporary : Path.of(kept);
        Grown.fillViews(directory.resolve("small"), SMALL, SMALL);
        Grown.fillViews(directory.resolve("large"), FACTS, FACTS);
        Map<String, String> versions = new LinkedHashMap<>();
        Figures figures = new Figures(GrowthBenchmark.class, versions);
        try (Grown small = Grown.of(directory.resolve("small"), SMALL, SMALL);
                Grown large = Grown.of(directory.resolve("large"), FACTS, FACTS)) {
            versions.putAll(small.database().versions());
            versions.put("small", "a record of " + SMALL + " events, all of one incident");
            versions.put("large", "a record of " + FACTS + " events, all of one incident");
            versions.put("long", "a record of " + EVENTS + " events, " + FACTS + " of them of one incident");
            ask(small, large, versions, figures);
            try (Grown longest = Grown.of(directory.resolve("long"), FACTS, EVENTS)) {
                write(small, large, longest, figures);
            }
        }
        figures.write();
    }

    private static void ask(Grown small, Grown large, Map<String, String> versions, Figures figures) throws Exception {
        try (QueryService ofSmall = small.view();
                QueryService ofLarge = large.view()) {
            // what the answers are computed by is warm then, and nothing that the large record holds is
            Load.perSecond(1, WARM_UP, _ -> ofSmall.get(small.facts().path() + "/kpis"));
            versions.put(
                    "first KPIs, large, PostgreSQL just started",
                    millis(() -> ofLarge.get(large.facts().path() + "/kpis")));
            Map<String, Load.Call> toSmall = questions(ofSmall, small.facts().path());
            Map<String, Load.Call> toLarge = questions(ofLarge, large.facts().path());
            List<Way> ways = toSmall.keySet().stream()
                    .flatMap(name -> Stream.of(
                            new Way(
                                    name + ", small",
                                    () -> Load.perSecond(1, TIME, Objects.requireNonNull(toSmall.get(name)))),
                            new Way(
                                    name + ", large",
                                    () -> Load.perSecond(1, TIME, Objects.requireNonNull(toLarge.get(name))))))
                    .toList();
            figures.add(
                    "questions",
                    Turns.take(ROUNDS, processors(small, large), ways),
                    toSmall.keySet().stream()
                            .map(name -> new Comparison(8, name + ", small", name + ", large"))
                            .toList());
        }
    }

    /** They come last: the small record grows by them. */
    private static void write(Grown small, Grown large, Grown longest, Figures figures) throws Exception {
        List<Way> ways = List.of(
                commands("commands, 64, small", small),
                commands("commands, 64, large", large),
                commands("commands, 64, long", longest),
                log("a page of the log, small", small),
                log("a page of the log, large", large),
                log("a page of the log, long", longest));
        List<Comparison> goals = Stream.of("commands, 64, ", "a page of the log, ")
                .flatMap(name ->
                        Stream.of("large", "long").map(record -> new Comparison(8, name + "small", name + record)))
                .toList();
        figures.add("commands and the log", Turns.take(ROUNDS, processors(small, large, longest), ways), goals);
    }

    private static Way commands(String name, Grown grown) {
        var commands = grown.commands().commands(grown.facts());
        return new Way(name, () -> Load.perSecond(IN_FLIGHT, TIME, commands::accept));
    }

    /** In the middle: what is before it and behind it must not matter. */
    private static Way log(String name, Grown grown) throws Exception {
        long middle = grown.database().last() / 2;
        return new Way(name, () -> Load.perSecond(1, TIME, _ -> grown.commands().log(middle, middle + PAGE - 1)));
    }

    private static Map<String, Load.Call> questions(QueryService queries, String incident) throws Exception {
        String timeline = incident + "/timeline";
        String cursor = middle(queries, timeline);
        Map<String, Load.Call> questions = new LinkedHashMap<>();
        questions.put("timeline, first page", _ -> queries.get(timeline));
        questions.put("timeline, a page in the middle", _ -> queries.get(timeline + "?cursor=" + cursor));
        questions.put("KPIs", _ -> queries.get(incident + "/kpis"));
        questions.put("counts", _ -> queries.get(timeline + "/counts"));
        questions.put("clocks", _ -> queries.get(incident + "/clocks"));
        return questions;
    }

    /** The cursor of the page behind half of the facts. */
    private static String middle(QueryService queries, String timeline) throws Exception {
        long facts = queries.get(timeline + "/counts").path("facts").longValue();
        String cursor = "";
        for (long passed = 0; passed < facts / 2; passed += PAGE) {
            String next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            cursor =
                    queries.get(timeline + "?limit=" + PAGE + next).path("next").stringValue();
        }
        return cursor;
    }

    private static Processors processors(Grown... records) throws Exception {
        ProcessHandle[] postmasters = new ProcessHandle[records.length];
        for (int i = 0; i < records.length; i++) {
            postmasters[i] = records[i].database().process();
        }
        return new Processors(postmasters);
    }

    private interface Question {
        JsonNode ask() throws Exception;
    }

    private static String millis(Question question) throws Exception {
        long begun = System.nanoTime();
        question.ask();
        return (System.nanoTime() - begun) / 1_000_000 + " ms";
    }
}
