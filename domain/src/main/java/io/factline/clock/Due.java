package io.factline.clock;

import io.factline.time.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * When a duty ends.
 *
 * @param strict by exact elapsed time or plain dates, without any favour of the law
 * @param legal as the rule itself counts; it decides the verdict
 */
public record Due(End strict, End legal) {

    /**
     * An end, which is as uncertain as what started the clock.
     *
     * @param bounds filing before the instants, or at them where {@code inclusive}, is in time
     * @param inclusive true for rules of hours and business days, which end at an instant; false for those of days and
     *     months, which end with a local day, so that the instants are the first of the day after
     * @param earliestDay the local day with which it ends at the earliest; null where it ends at an instant
     * @param latestDay the same at the latest
     */
    public record End(
            Bounds bounds,
            boolean inclusive,
            java.time.@Nullable LocalDate earliestDay,
            java.time.@Nullable LocalDate latestDay) {}
}
