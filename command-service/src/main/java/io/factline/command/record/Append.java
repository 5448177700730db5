package io.factline.command.record;

import io.factline.record.Event;
import java.io.Serial;
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

    /**
     * Where the events stand: dense from {@code firstPosition}.
     *
     * @param repeated they are those of an earlier request with the same key, not of this one
     */
    public record Appended(long firstPosition, int events, boolean repeated) {

        public long lastPosition() {
            return firstPosition + events - 1;
        }
    }

    /** Why an append was refused; the record is as before. */
    public enum Refusal {
        /** A stream that it writes does not end where it expected. */
        CONFLICT,
        /** A stream that it relied on has moved. */
        CONDITION_FAILED,
        /** Its idempotency key was used for another request. */
        KEY_REUSED,
        /** It shares a stream or a key with an earlier append of the same transaction: to be sent once more. */
        AGAIN
    }

    /** What the record says to one append: where it stands, or why not. */
    public record Verdict(
            @Nullable Appended appended, @Nullable Refusal refusal) {

        /** Where it stands; throws {@link Refused} where it was refused. */
        public Appended appendedOrThrow() {
            if (appended != null) {
                return appended;
            }
            throw new Refused(refusal == null ? Refusal.AGAIN : refusal);
        }
    }

    /** An append that the record refused. */
    public static final class Refused extends RuntimeException {

        @Serial
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
