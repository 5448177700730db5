package io.factline.clock;

import io.factline.fact.Fact;
import io.factline.fact.Standing;
import io.factline.time.Bounds;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of several facts counts: the first one has the smallest latest bound, so it has certainly happened first; the last
 * one the largest earliest bound. Ties go to the firmer standing, then to the other bound, then to the id.
 */
final class AnchorOrder {

    private static final Comparator<Fact> FIRST = Comparator.comparing(AnchorOrder::latest)
            .thenComparing(AnchorOrder::standing)
            .thenComparing(AnchorOrder::earliest)
            .thenComparing(AnchorOrder::id);

    private static final Comparator<Fact> LAST = Comparator.comparing(AnchorOrder::earliest, Comparator.reverseOrder())
            .thenComparing(AnchorOrder::standing)
            .thenComparing(AnchorOrder::latest, Comparator.reverseOrder())
            .thenComparing(AnchorOrder::id);

    private AnchorOrder() {}

    static Optional<Fact> first(Stream<Fact> facts) {
        return facts.min(FIRST);
    }

    static Optional<Fact> last(Stream<Fact> facts) {
        return facts.min(LAST);
    }

    private static Instant earliest(Fact fact) {
        Instant earliest = bounds(fact).earliest();
        return earliest == null ? Instant.MIN : earliest;
    }

    private static Instant latest(Fact fact) {
        Instant latest = bounds(fact).latest();
        return latest == null ? Instant.MAX : latest;
    }

    private static Standing standing(Fact fact) {
        return fact.standing();
    }

    private static String id(Fact fact) {
        return fact.requiredId().text();
    }

    private static Bounds bounds(Fact fact) {
        return fact.occurred().in(fact.requiredZone()).begin();
    }
}
