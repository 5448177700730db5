package io.factline.query.record;

import io.factline.incident.IncidentId;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands at a position of the log. */
public sealed interface LogEntry {

    long position();

    /** The incident that it concerns; null where it concerns none. */
    @Nullable
    IncidentId incident();

    /** The stored name of its event type. */
    String type();

    Instant recordedAt();

    /** An event. */
    record Recorded(RecordedEvent event) implements LogEntry {

        @Override
        public long position() {
            return event.position();
        }

        @Override
        public @Nullable IncidentId incident() {
            return event.incident();
        }

        @Override
        public String type() {
            return EventTypes.name(event.event().getClass());
        }

        @Override
        public Instant recordedAt() {
            return event.recordedAt();
        }
    }

    /**
     * An event that this Factline cannot read: of a type or a version that a newer one wrote.
     *
     * @param reason the class of what went wrong
     */
    record Unreadable(long position, @Nullable IncidentId incident, String type, Instant recordedAt, String reason)
            implements LogEntry {}
}
