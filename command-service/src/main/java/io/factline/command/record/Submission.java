package io.factline.command.record;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Condition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What travels with a command from the intake to the record, and the answer that comes back: the position is known only
 * when the unit of work commits, after the handler has returned.
 *
 * @param expectedSequence the last sequence of the stream that the client saw; null where any will do
 * @param gathered whether the intake makes the append itself, together with others
 * @param again whether it was decided on what this process remembers, and is now to be decided on what the record holds
 * @param fromMemory set where the decision relies on what this process remembers
 */
public record Submission(
        Origin origin,
        List<Condition> conditions,
        @Nullable Long expectedSequence,
        boolean gathered,
        boolean again,
        AtomicBoolean fromMemory,
        AtomicReference<@Nullable Outcome> outcome) {

    /** Under which name it stands in the meta data of the command. */
    public static final String NAME = "submission";

    /**
     * What the command wants to add, and where it stands.
     *
     * @param appended null while it is gathered
     */
    public record Outcome(Append append, @Nullable Appended appended) {}

    public static Submission of(Origin origin, List<Condition> conditions, @Nullable Long expectedSequence) {
        return new Submission(
                origin,
                List.copyOf(conditions),
                expectedSequence,
                false,
                false,
                new AtomicBoolean(),
                new AtomicReference<>());
    }

    /** A submission whose append is made together with others. */
    public static Submission gathered(Origin origin, List<Condition> conditions, @Nullable Long expectedSequence) {
        return new Submission(
                origin,
                List.copyOf(conditions),
                expectedSequence,
                true,
                false,
                new AtomicBoolean(),
                new AtomicReference<>());
    }

    /** The same, to be decided once more on what the record holds now. */
    public Submission onceMore() {
        return new Submission(
                origin, conditions, expectedSequence, gathered, true, new AtomicBoolean(), new AtomicReference<>());
    }

    public MetaData toMetaData() {
        return MetaData.from(Map.of(NAME, this));
    }

    public static Submission of(Message<?> command) {
        if (command.getMetaData().get(NAME) instanceof Submission submission) {
            return submission;
        }
        throw new IllegalStateException("Every command passes the intake, which says where it comes from");
    }
}
