package io.factline.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is.
 *
 * @param version of its rows: the declared number and a checksum of its tables
 * @param generation that answers, null where none does yet
 * @param position up to which it knows the record, null where no generation answers
 * @param head the last position of the log, -1 while that is empty
 * @param lag how far behind it is, null where no generation answers
 * @param rebuild the filling of another generation, by whichever process; null where none goes on
 * @param parked what the generation that answers left out, by position
 */
public record ProjectionStatus(
        String name,
        String version,
        @Nullable Integer generation,
        @Nullable Long position,
        long head,
        @Nullable Lag lag,
        ProjectionState state,
        @Nullable RunningRebuild rebuild,
        List<ParkedIncident> parked) {

    /** The same, with what is known of the incidents that it parked. */
    public ProjectionStatus parking(List<ParkedIncident> incidents) {
        return new ProjectionStatus(name, version, generation, position, head, lag, state, rebuild, incidents);
    }

    /**
     * How far it is behind the log.
     *
     * @param events that it does not show yet
     * @param time since the oldest of them was recorded, in whole seconds: a duration of RFC 3339 has no fractions
     */
    public record Lag(long events, Duration time) {}

    /**
     * A generation that is being filled.
     *
     * @param position it has reached, -1 at its start
     * @param of the last position of the log
     */
    public record RunningRebuild(long position, long of, double eventsPerSecond, Instant startedAt) {}
}
