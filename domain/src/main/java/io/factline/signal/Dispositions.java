package io.factline.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The arithmetic of how long signals wait: pure, so that whoever has the record can do it again. */
public final class Dispositions {

    private static final int SEEN_MAX = 1_000;

    private Dispositions() {}

    /** What some signals come to, seen from a moment. One that was received behind it has not waited at all. */
    public static DispositionValues of(List<HandledSignal> signals, long position, Instant asOf) {
        List<Duration> waited =
                signals.stream().flatMap(Dispositions::waited).sorted().toList();
        return new DispositionValues(
                position,
                asOf,
                signals.size(),
                count(signals, SignalState.OPEN),
                count(signals, SignalState.PROMOTED),
                count(signals, SignalState.ATTACHED),
                count(signals, SignalState.DISMISSED),
                waited.isEmpty() ? null : waited.get((waited.size() - 1) / 2),
                waited.isEmpty() ? null : waited.getLast(),
                signals.stream()
                        .filter(signal -> signal.state() == SignalState.OPEN)
                        .map(signal -> between(signal.receivedAt(), asOf))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                signals.stream()
                        .sorted(Comparator.comparing(HandledSignal::receivedAt)
                                .reversed()
                                .thenComparing(signal -> signal.signal().value()))
                        .limit(SEEN_MAX)
                        .toList());
    }

    private static Stream<Duration> waited(HandledSignal signal) {
        Instant seen = signal.seenAt();
        return seen == null ? Stream.empty() : Stream.of(between(signal.receivedAt(), seen));
    }

    private static Duration between(Instant from, Instant to) {
        Duration passed = Duration.between(from, to);
        return passed.isNegative() ? Duration.ZERO : passed.truncatedTo(ChronoUnit.SECONDS);
    }

    private static long count(List<HandledSignal> signals, SignalState state) {
        return signals.stream().filter(signal -> signal.state() == state).count();
    }
}
