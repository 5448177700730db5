package io.factline.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.time.Bounds;
import java.time.Instant;
import java.time.LocalDate;
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
     * @param inclusive true where it ends at an instant: for rules of hours and business days, and where it moved to a noon;
     *     false where it ends with a local day, so that the instants are the first of the day after
     * @param earliestDay the local day with which it ends at the earliest; null where it ends at an instant
     * @param latestDay the same at the latest
     */
    public record End(
            Bounds bounds,
            @JsonProperty boolean inclusive,
            @Nullable LocalDate earliestDay,
            @Nullable LocalDate latestDay) {

        /** From the earliest to the latest end. Where only one of them is a day, both are shown as instants. */
        static End between(@Nullable Edge earliest, @Nullable Edge latest) {
            boolean days = isDay(earliest) && isDay(latest);
            return new End(
                    new Bounds(earliest == null ? null : earliest.at(), latest == null ? null : latest.at()),
                    !days,
                    days && earliest != null ? earliest.day() : null,
                    days && latest != null ? latest.day() : null);
        }

        static End between(@Nullable Instant earliest, @Nullable Instant latest) {
            return new End(new Bounds(earliest, latest), true, null, null);
        }

        private static boolean isDay(@Nullable Edge edge) {
            return edge == null || edge.day() != null;
        }

        /** Whether what happened then was in time, wherever both lie within their bounds. */
        boolean isMetBy(Moment filed) {
            Instant end = bounds.earliest();
            Instant latest = filed.to();
            if (end == null || latest == null) {
                return false;
            }
            // what is not exact lies before its latest bound, so it may share that bound with any end
            return (inclusive || !filed.isExact()) ? !latest.isAfter(end) : latest.isBefore(end);
        }

        /** Whether what happened then was too late, wherever both lie within their bounds. */
        boolean isMissedBy(Moment filed) {
            Instant end = bounds.latest();
            Instant earliest = filed.from();
            if (end == null || earliest == null) {
                return false;
            }
            return inclusive ? earliest.isAfter(end) : !earliest.isBefore(end);
        }
    }
}
