package io.factline.query.timeline;

import io.factline.time.Bounds;
import io.factline.time.Occurrence;
import io.factline.time.TimeForm;
import io.factline.time.TimeForm.Missing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something can have gone on, for a picture: the last bound of its end, or of its begin where it happened once or
 * nobody knows when it ended.
 *
 * @param end null where nothing is known
 * @param open whether it still lasts
 */
record Lasting(@Nullable Instant end, boolean open) {

    /** What goes on for longer has an index of its own. */
    static final Duration LONG = Duration.ofDays(31);

    private static final String FOR_EVER = "infinity";

    static Lasting of(Occurrence occurred) {
        Bounds end = occurred.end();
        Instant over = end == null ? null : last(end);
        return new Lasting(over == null ? last(occurred.begin()) : over, isOpen(occurred));
    }

    /** Whether it is a state that has not ended: {@code a/..}. */
    static boolean isOpen(Occurrence occurred) {
        return occurred.text().form() instanceof TimeForm.Lasted state && state.end() == Missing.OPEN;
    }

    private static @Nullable Instant last(Bounds bounds) {
        return bounds.latest() == null ? bounds.earliest() : bounds.latest();
    }

    /** As PostgreSQL reads it. */
    String text() {
        return open ? FOR_EVER : end == null ? Place.BEFORE_EVERYTHING : Place.by(end);
    }

    /** Whether it can have gone on for long after it began. */
    boolean isLong(Bounds begin) {
        Instant from = begin.earliest() == null ? begin.latest() : begin.earliest();
        return open
                || (from != null && end != null && Duration.between(from, end).compareTo(LONG) >= 0);
    }
}
