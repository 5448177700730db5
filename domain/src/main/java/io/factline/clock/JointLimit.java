package io.factline.clock;

import io.factline.time.Bounds;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The earlier of two limits for one notice, one of which runs from the awareness, the other from the classification. A
 * classification that came late counts alone.
 */
final class JointLimit {

    private JointLimit() {}

    /**
     * One of the two limits.
     *
     * @param start of it
     */
    record Part(Start start, Due due) {}

    /** Whether the classification certainly came more than {@code hours} after the awareness. */
    static boolean isLate(Start aware, Start classified, int hours) {
        Instant latest = aware.moment().to();
        Instant earliest = classified.moment().from();
        return latest != null && earliest != null && earliest.isAfter(latest.plus(Duration.ofHours(hours)));
    }

    /** Whether it certainly did not. */
    private static boolean isTimely(Start aware, Start classified, int hours) {
        Instant earliest = aware.moment().from();
        Instant latest = classified.moment().to();
        return earliest != null && latest != null && !latest.isAfter(earliest.plus(Duration.ofHours(hours)));
    }

    /** When the notice is due. Where nobody can tell whether the classification was late, the bounds hold both. */
    static Due due(Part aware, Part classified, int hours) {
        if (isLate(aware.start(), classified.start(), hours)) {
            return classified.due();
        }
        boolean timely = isTimely(aware.start(), classified.start(), hours);
        return new Due(
                end(aware.due().strict(), classified.due().strict(), timely),
                end(aware.due().legal(), classified.due().legal(), timely));
    }

    private static Due.End end(Due.End aware, Due.End classified, boolean timely) {
        Bounds one = aware.bounds();
        Bounds other = classified.bounds();
        Instant earliest =
                one.earliest() == null || other.earliest() == null ? null : earlier(one.earliest(), other.earliest());
        return Due.End.between(earliest, timely ? earlier(one.latest(), other.latest()) : other.latest());
    }

    /** The earlier of two bounds; where one is not known, the other one limits both. */
    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
