package io.factline.ui.benchmark;

import io.factline.ui.benchmark.Turns.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** How long things took, one after the other, in rounds: each figure is one thing that happened, not many in a while. */
final class Latencies {

    private final Map<String, List<List<Double>>> millis = new LinkedHashMap<>();

    /** Adds one to a round, which begins with its first. */
    void add(int round, String way, long nanos) {
        List<List<Double>> rounds = millis.computeIfAbsent(way, _ -> new ArrayList<>());
        if (rounds.size() == round) {
            rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(nanos / 1e6);
    }

    List<String> ways() {
        return List.copyOf(millis.keySet());
    }

    /** In milliseconds, over all rounds: 0.5 is the median, and so on. */
    double percentile(String way, double share) {
        return percentile(of(way).stream().flatMap(List::stream).toList(), share);
    }

    /** Of the percentiles of each round. */
    Ratio ratio(String way, double share, double bound) {
        return ratio(
                of(way).stream().map(round -> percentile(round, share) / bound).toList());
    }

    /** Of the medians of each round. */
    Ratio ratio(String way, String against) {
        return ratio(IntStream.range(0, of(way).size())
                .mapToObj(round -> percentile(of(way).get(round), 0.5)
                        / percentile(of(against).get(round), 0.5))
                .toList());
    }

    private static Ratio ratio(List<Double> ratios) {
        List<Double> sorted = ratios.stream().sorted().toList();
        return new Ratio(percentile(sorted, 0.5), sorted.getFirst(), sorted.getLast());
    }

    private List<List<Double>> of(String way) {
        return Objects.requireNonNull(millis.get(way), way);
    }

    private static double percentile(List<Double> figures, double share) {
        return figures.stream()
                .sorted()
                .skip((long) (figures.size() * share))
                .findFirst()
                .orElseThrow();
    }
}
