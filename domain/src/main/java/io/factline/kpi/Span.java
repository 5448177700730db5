package io.factline.kpi;

import io.factline.time.Bounds;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long it was from one uncertain instant to another.
 *
 * @param min the least; null where it has no bound
 * @param max the most; null where it has no bound
 */
record Span(@Nullable Duration min, @Nullable Duration max) {

    static Span between(Bounds from, Bounds to) {
        return new Span(duration(from.latest(), to.earliest()), duration(from.earliest(), to.latest()));
    }

    /** What has run from an instant that has passed. Nothing has run from one that has not. */
    static Span running(Bounds from, Instant now) {
        Span span = between(from, new Bounds(now, now));
        return new Span(notNegative(span.min), span.max == null ? null : notNegative(span.max));
    }

    private static @Nullable Duration duration(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to);
    }

    private static Duration notNegative(@Nullable Duration duration) {
        return duration == null || duration.isNegative() ? Duration.ZERO : duration;
    }

    /** The same where the order is proven by something else than the bounds, unless they prove the opposite. */
    Span inOrder() {
        return endsBeforeItBegins() ? this : new Span(notNegative(min), max);
    }

    private boolean endsBeforeItBegins() {
        return max != null && !max.isPositive();
    }

    /** What is known of the order; an unknown bound may lie on either side of zero. */
    KpiStatus status(boolean signed) {
        if (min != null && !min.isNegative()) {
            return KpiStatus.OK;
        }
        if (endsBeforeItBegins()) {
            return signed ? KpiStatus.OK : KpiStatus.NEGATIVE;
        }
        return KpiStatus.ORDER_UNPROVEN;
    }
}
