package io.factline.fact;

import io.factline.incident.IncidentId;
import io.factline.record.Event;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/** What happened to a fact on our record. Stored for ever: see {@link Event}. */
public sealed interface FactEvent extends Event {

    /** The fact that it concerns. */
    FactId id();

    @Override
    IncidentId incident();

    @Override
    default String stream() {
        return id().stream(incident());
    }

    /**
     * A fact entered the record.
     *
     * @param imported the row of a file that it came from, where it came so
     */
    record FactRecorded(
            IncidentId incident, Fact fact, @Nullable FileRow imported) implements FactEvent {

        /** A fact that came from no file. */
        public FactRecorded(IncidentId incident, Fact fact) {
            this(incident, fact, null);
        }

        @Override
        public FactId id() {
            return fact.requiredId();
        }
    }

    /** Our record of a fact was wrong and says something else now. */
    record FactCorrected(IncidentId incident, Fact fact, Words reason) implements FactEvent {

        @Override
        public FactId id() {
            return fact.requiredId();
        }
    }

    /** A fact should never have been in the record. */
    record FactRetracted(IncidentId incident, FactId id, Words reason) implements FactEvent {}

    /** Somebody else was told of a fact. */
    record FactTold(IncidentId incident, FactId id, Telling telling) implements FactEvent {}

    /** Somebody said that a fact is not so. */
    record FactDisputed(IncidentId incident, FactId id, Words reason) implements FactEvent {}

    /** All disputes about a fact are over. */
    record DisputeSettled(IncidentId incident, FactId id, Words reason) implements FactEvent {}

    /** A fact stands more or less firmly than before. */
    record StandingChanged(IncidentId incident, FactId id, Standing standing, Words reason) implements FactEvent {}

    /** Others may read a fact than before. */
    record AccessChanged(IncidentId incident, FactId id, Access access, Words reason) implements FactEvent {}

    /** Another source says a fact too. */
    record SourceAttached(IncidentId incident, FactId id, Source source) implements FactEvent {}
}
