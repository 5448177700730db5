package io.factline.command.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a server the way its manual asks for, never with a kill that it cannot hear. */
final class Shutdown {

    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(15);

    private Shutdown() {}

    /**
     * Asks for a fast shutdown (clients are sent away, everything is written) and, where that takes too long, for an
     * immediate one, which the next start recovers from.
     */
    static void of(long pid, BooleanSupplier down) {
        if (ended("INT", pid, PATIENCE, down)) {
            return;
        }
        log.warn(
                "PostgreSQL (process {}) does not end; it is told to drop everything, and recovers at the next start",
                pid);
        if (!ended("QUIT", pid, LAST_PATIENCE, down)) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL (process " + pid + ") does not end: end it by hand before Factline is started again.");
        }
    }

    private static boolean ended(String signal, long pid, Duration patience, BooleanSupplier down) {
        if (!down.getAsBoolean()) {
            signal(signal, pid);
        }
        return Wait.until(patience, down);
    }

    /** Java itself sends no SIGINT; the shell of every system does. */
    private static void signal(String signal, long pid) {
        try {
            Program.Answer answer =
                    Program.run(List.of("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(pid)));
            if (!answer.good()) {
                log.debug("Signal {} to process {}: {}", signal, pid, answer.output());
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL (process " + pid + ") cannot be told to end (" + e + ").", e);
        }
    }
}
