package io.factline.ui.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What ways that took turns did. Absolute rates differ from minute to minute, so two ways are compared round by round: whatever
 * else the machine did fell on both.
 */
final class Turns {

    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /**
     * What one turn did.
     *
     * @param clientMicros processor time of this process for each one done, callers and Java side of the product together
     * @param serverMicros processor time of PostgreSQL for each one done
     */
    record Sample(double perSecond, double clientMicros, double serverMicros) {}

    /** A ratio over all rounds. */
    record Ratio(double median, double min, double max) {}

    /** Lets each way have a turn that does not count, and then as many as there are rounds. */
    static Turns take(int rounds, Processors processors, List<Way> ways) throws Exception {
        Turns turns = new Turns();
        for (int round = -1; round < rounds; round++) {
            for (Way way : ways) {
                Sample sample = processors.sample(way.run());
                if (round >= 0) {
                    turns.samples
                            .computeIfAbsent(way.name(), _ -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        return turns;
    }

    Ratio ratio(String way, String against) {
        List<Sample> ours = of(way);
        List<Sample> theirs = of(against);
        List<Double> ratios = IntStream.range(0, ours.size())
                .mapToObj(
                        round -> ours.get(round).perSecond() / theirs.get(round).perSecond())
                .sorted()
                .toList();
        return new Ratio(median(ratios), ratios.getFirst(), ratios.getLast());
    }

    /** The median of each figure. */
    Sample median(String way) {
        return new Sample(
                median(of(way).stream().map(Sample::perSecond).toList()),
                median(of(way).stream().map(Sample::clientMicros).toList()),
                median(of(way).stream().map(Sample::serverMicros).toList()));
    }

    List<String> ways() {
        return List.copyOf(samples.keySet());
    }

    private List<Sample> of(String way) {
        return Objects.requireNonNull(samples.get(way), way);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }
}
