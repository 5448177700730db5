package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What facts about what was said say. A response strategy is one of situational crisis communication theory (Coombs, 2007).
 */
public sealed interface CommunicationDetail extends FactDetail {

    @Override
    default Track track() {
        return Track.COMMUNICATION;
    }

    /** Somebody outside told of it. */
    record ThirdPartyReported(
            @Nullable Words reporter, @Nullable Boolean precedesDisclosure) implements CommunicationDetail {}

    /**
     * The public was told by, or of, the organisation.
     *
     * @param candour how openly
     */
    record Disclosed(
            @Nullable Words disclosedBy,
            @Nullable Boolean selfDisclosed,
            @Nullable Words candour) implements CommunicationDetail {}

    /** Somebody spoke for the organisation. */
    record StatementIssued(
            @Nullable Words responseStrategy,
            List<Words> claims,
            @Nullable Words commitment) implements CommunicationDetail {

        public StatementIssued {
            claims = Members.listed("claims", claims);
        }
    }

    /** Somebody apologised for the organisation. A regret is a statement, not an apology. */
    record ApologyIssued(
            @Nullable Words form,
            @Nullable Words speakerRole,
            @Nullable Words apologyFor,
            @Nullable Words responseStrategy,
            @Nullable @JsonProperty("url") Words address)
            implements CommunicationDetail {}

    /**
     * Somebody promised something.
     *
     * @param dueBy null where no date was given
     * @param dueText what was said of the date
     */
    record PromiseMade(
            @Nullable Words promise,
            @Nullable WrittenTime dueBy,
            @Nullable Words dueText) implements CommunicationDetail {}

    /** A promise ended; the relation {@code resolves} says which. */
    record PromiseResolved(@Nullable Outcome outcome) implements CommunicationDetail {}

    /** How a promise ended. */
    enum Outcome implements Code {
        KEPT,
        LATE,
        BROKEN
    }

    /** Something unproven went round. */
    record RumourCirculated(
            @Nullable Words rumour, @Nullable Words reach) implements CommunicationDetail {}

    /**
     * A rumour was answered; the relation {@code debunks} says which.
     *
     * @param verdict false, true, misleading, ...
     */
    record RumourCorrected(
            @Nullable Words rumour,
            @Nullable Term verdict,
            @Nullable Words responseStrategy) implements CommunicationDetail {}
}
