package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Turns.Ratio;
import io.factline.ui.benchmark.Turns.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run measured, for docs/performance: figures of all benchmarks for machines, a page of tables for people. A run takes
 * the place of the last one of the same benchmark.
 */
final class Figures {

    private static final Path DIRECTORY = Path.of("..", "docs", "performance");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String benchmark;
    private final Map<String, String> versions;
    private final List<Figure> figures = new ArrayList<>();
    private final StringBuilder tables = new StringBuilder();

    /** Of a run of a benchmark, with what it ran on. */
    Figures(Class<?> benchmark, Map<String, String> versions) {
        this.benchmark = benchmark.getSimpleName();
        this.versions = versions;
    }

    /**
     * A ratio.
     *
     * @param goal its number
     * @param benchmark what measured it
     * @param against what it is the ratio to
     */
    record Figure(
            int goal,
            String benchmark,
            String name,
            double ratio,
            double min,
            double max,
            String against,
            Map<String, String> versions) {}

    /** What is compared with what, for which goal. */
    record Comparison(int goal, String way, String against) {}

    /** How long something may take, for which goal: that share of all times. */
    record Bound(int goal, String way, double share, double millis) {}

    /** Adds what ways did that took turns. */
    void add(String title, Turns turns, List<Comparison> comparisons) {
        tables.append("\n## ")
                .append(title)
                .append(
                        "\n\n| way | per second | processor µs, Java | processor µs, PostgreSQL |\n|---|--:|--:|--:|\n");
        for (String way : turns.ways()) {
            Sample median = turns.median(way);
            tables.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f |%n",
                    way,
                    median.perSecond(),
                    median.clientMicros(),
                    median.serverMicros()));
        }
        goals();
        for (Comparison one : comparisons) {
            add(title, one, turns.ratio(one.way(), one.against()));
        }
    }

    /** Adds how long things took. */
    void add(String title, Latencies latencies, List<Comparison> comparisons, List<Bound> bounds) {
        tables.append("\n## ")
                .append(title)
                .append("\n\n| what | median, ms | 95 % within, ms | 99 % within, ms |\n|---|--:|--:|--:|\n");
        for (String way : latencies.ways()) {
            tables.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f |%n",
                    way,
                    latencies.percentile(way, 0.5),
                    latencies.percentile(way, 0.95),
                    latencies.percentile(way, 0.99)));
        }
        goals();
        for (Comparison one : comparisons) {
            add(title, one, latencies.ratio(one.way(), one.against()));
        }
        for (Bound one : bounds) {
            Comparison comparison = new Comparison(
                    one.goal(),
                    String.format(Locale.ROOT, "%s: %.0f %%", one.way(), one.share() * 100),
                    String.format(Locale.ROOT, "%.0f ms", one.millis()));
            add(title, comparison, latencies.ratio(one.way(), one.share(), one.millis()));
        }
    }

    private void goals() {
        tables.append("\n| goal | way | against | ratio | least | most |\n|--:|---|---|--:|--:|--:|\n");
    }

    private void add(String title, Comparison one, Ratio ratio) {
        figures.add(new Figure(
                one.goal(),
                benchmark,
                one.way() + ", " + title,
                rounded(ratio.median()),
                rounded(ratio.min()),
                rounded(ratio.max()),
                one.against(),
                versions));
        tables.append(String.format(
                Locale.ROOT,
                "| %d | %s | %s | %.2f | %.2f | %.2f |%n",
                one.goal(),
                one.way(),
                one.against(),
                ratio.median(),
                ratio.min(),
                ratio.max()));
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 1000) / 1000.0;
    }

    void write() throws IOException {
        Path all = DIRECTORY.resolve("latest.json");
        List<Figure> kept = Files.exists(all) ? List.of(JSON.readValue(all, Figure[].class)) : List.of();
        List<Figure> latest = Stream.concat(
                        kept.stream().filter(figure -> !figure.benchmark().equals(benchmark)), figures.stream())
                .sorted(Comparator.comparingInt(Figure::goal))
                .toList();
        Files.writeString(all, JSON.writeValueAsString(latest) + "\n");
        StringBuilder page = new StringBuilder("""
                # The last run of %s

                Written by it: [how to run it](../guide/performance.md), [for machines](latest.json). Each figure is a median; a ratio
                is taken within a round, so that whatever else the machine did fell on both sides.

                """.formatted(benchmark));
        versions.forEach((what, which) ->
                page.append("- ").append(what).append(": ").append(which).append('\n'));
        Files.writeString(
                DIRECTORY.resolve(benchmark + ".md"), page.append(tables).toString());
    }
}
