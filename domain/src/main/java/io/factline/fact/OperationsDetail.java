package io.factline.fact;

import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What facts about the course of the incident inside the organisation say. */
public sealed interface OperationsDetail extends FactDetail {

    @Override
    default Track track() {
        return Track.OPERATIONS;
    }

    /**
     * A sign that could have been heeded.
     *
     * @param acted whether somebody did
     */
    record WarningRaised(
            @Nullable Words signal,
            @Nullable Boolean acted,
            @Nullable Term severity) implements OperationsDetail {}

    /** A service ran badly or not at all. Its occurrence is a state: {@code begin/end}. */
    record ServiceDegraded(
            @Nullable Words service,
            @Nullable Words extent,
            @Nullable Words geography,
            @Nullable Words duration) implements OperationsDetail {}

    /**
     * The organisation, or somebody for it, learned of it.
     *
     * @param discoveryMethod internal, external or partner, and the variety, as in VERIS
     */
    record Discovered(
            @Nullable Words discoveryMethod, @Nullable Level level) implements OperationsDetail {}

    /** How sure a discovery was. */
    enum Level implements Code {
        SUSPICION,
        CONFIRMED
    }

    /** Something was done about it. */
    record ActionTaken(@Nullable Term actionKind, @Nullable Effect effect) implements OperationsDetail {}

    /** What an action did. */
    enum Effect implements Code {
        HELPED,
        NONE,
        WORSENED
    }

    /**
     * It was stopped.
     *
     * @param scope of a fact without one: full
     * @param residual what went on
     */
    record Contained(@Nullable Extent scope, @Nullable Words residual) implements OperationsDetail {}

    /** How far something went. */
    enum Extent implements Code {
        PARTIAL,
        FULL
    }

    /** A service ran again. */
    record ServiceRestored(
            @Nullable Words service, @Nullable Restoration restoration) implements OperationsDetail {}

    /** How far a service ran again, or that somebody only said so. */
    enum Restoration implements Code {
        PARTIAL,
        FULL,
        ANNOUNCED
    }

    /** The cause was found. */
    record RootCauseIdentified(
            @Nullable Words cause,
            @Nullable Term causeKind,
            @Nullable Depth level) implements OperationsDetail {}

    /** How deep a cause lies. */
    enum Depth implements Code {
        COMPONENT,
        SYSTEMIC
    }

    /**
     * Somebody said how large the damage is. It occurs when it is stated, and its numbers are quantities.
     *
     * @param value where a source gives one number without name or unit
     * @param classes of data that are affected
     * @param excluded classes of data that are not
     * @param personsKnown whether it is known who is affected
     * @param overlap with what it was added up from
     */
    record ImpactEstimated(
            @Nullable Words metric,
            @Nullable BigDecimal value,
            @Nullable Words method,
            List<Words> classes,
            List<Words> excluded,
            @Nullable Boolean personsKnown,
            @Nullable Words overlap,
            @Nullable Words note)
            implements OperationsDetail {

        public ImpactEstimated {
            value = Members.counted(value);
            classes = Members.listed("classes", classes);
            excluded = Members.listed("excluded", excluded);
        }
    }

    /**
     * Somebody determined what the law asks about. Clocks start at it.
     *
     * @param kind aware (the breach is confirmed with reasonable certainty), material, classified major, notifiable, ...
     * @param highRisk for those concerned (Regulation (EU) 2016/679, Art. 34)
     */
    record DeterminationMade(
            @Nullable Term kind,
            @Nullable Boolean highRisk,
            @Nullable Words decidedBy,
            @Nullable Words note) implements OperationsDetail {}

    /**
     * Somebody decided.
     *
     * @param basis the facts that it rests on
     */
    record DecisionMade(
            @Nullable Words question,
            @Nullable Words chosen,
            List<Words> alternatives,
            @Nullable Words rationale,
            @Nullable Words decidedBy,
            List<FactRef> basis,
            @Nullable WrittenTime toBeReviewedAt)
            implements OperationsDetail {

        public DecisionMade {
            alternatives = Members.listed("alternatives", alternatives);
            basis = Members.listed("basis", basis);
        }
    }

    /**
     * Somebody came or went.
     *
     * @param effective when, where it is not when it occurred
     */
    record LeadershipChanged(
            @Nullable Words role,
            @Nullable Change change,
            @Nullable WrittenTime effective) implements OperationsDetail {}

    /** Whether somebody came or went. */
    enum Change implements Code {
        DEPARTURE,
        APPOINTMENT
    }
}
