package io.factline.gate;

import java.time.Duration;

/** Whole seconds, as headers say them. */
final class Seconds {

    private Seconds() {}

    /** At least as long as the duration. */
    static long of(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
