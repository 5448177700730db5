package io.factline.command.record;

import io.factline.record.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants to add to the record: taken whole or not at all.
 *
 * @param events in the order in which they are to stand
 * @param conditions what the decision relied on beyond the streams it writes
 */
public record Append(List<NewEvent> events, List<Condition> conditions, Origin origin) {

    /** An event and the sequence that it expects to get in its stream. */
    public record NewEvent(Event event, long sequence) {}

    /**
     * The stream must not have moved.
     *
     * @param sequence the last that the decision knew; -1 where the stream must not exist
     */
    public record Condition(String stream, long sequence) {}

    /** Where the events stand: dense from {@code firstPosition}. */
    public record Appended(long firstPosition, int events) {

        public long lastPosition() {
            return firstPosition + events - 1;
        }
    }

    /** Why an append was refused; the record is as before. */
    public enum Refusal {
        CONFLICT,
        CONDITION_FAILED,
        KEY_REUSED
    }

    /** An append that the record refused. */
    public static final class Refused extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        public Refused(Refusal refusal) {
            super("The record refused an append: " + refusal);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** The idempotency key of the request, where it has one. */
    public @Nullable OnceKey key() {
        return origin.key();
    }
}
