package io.factline.command.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do: they tell us nothing, so we look. */
final class Wait {

    private static final Duration STEP = Duration.ofMillis(20);

    private Wait() {}

    /** True as soon as it holds, false when the time is over. */
    static boolean until(Duration longest, BooleanSupplier holds) {
        long end = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("The wait for the embedded PostgreSQL was interrupted.", e);
        }
    }
}
