package io.factline.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uncertain instant: it lies at or after {@code earliest} and before {@code latest}.
 *
 * @param earliest null where nothing is known of it
 * @param latest null where nothing is known of it
 */
public record Bounds(@Nullable Instant earliest, @Nullable Instant latest) {

    /** Nothing is known of this instant. */
    public static final Bounds UNKNOWN = new Bounds(null, null);
}
