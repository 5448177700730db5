package io.factline.clock;

import io.factline.fact.Fact;
import io.factline.time.Bounds;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as clocks read it: at or after {@code from}, and before {@code to}; at {@code from} exactly where
 * both are the same. What is written to the second is exact: laws count no finer.
 *
 * @param from null where nothing is known of it
 * @param to null where nothing is known of it
 */
record Moment(@Nullable Instant from, @Nullable Instant to) {

    private static final Duration EXACT = Duration.ofSeconds(1);

    static Moment of(Bounds bounds) {
        Instant from = bounds.earliest();
        Instant to = bounds.latest();
        boolean exact = from != null && to != null && Duration.between(from, to).compareTo(EXACT) <= 0;
        return exact ? at(from) : new Moment(from, to);
    }

    /** When a fact occurred; a state, when it began. */
    static Moment of(Fact fact) {
        return of(fact.occurred().in(fact.requiredZone()).begin());
    }

    static Moment at(@Nullable Instant exactly) {
        return new Moment(exactly, exactly);
    }

    boolean isExact() {
        return from != null && from.equals(to);
    }

    /** The last instant at which it can have been. */
    @Nullable
    Instant last() {
        return to == null || isExact() ? to : to.minusNanos(1);
    }
}
