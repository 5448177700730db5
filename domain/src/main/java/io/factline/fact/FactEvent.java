package io.factline.fact;

import io.factline.incident.IncidentId;
import io.factline.record.Event;
import io.factline.record.Words;

/** What happened to a fact on our record. Stored for ever: see {@link Event}. */
public sealed interface FactEvent extends Event {

    /** The fact that it concerns. */
    FactId id();

    @Override
    default String stream() {
        return id().stream(incident());
    }

    /** A fact entered the record. */
    record FactRecorded(IncidentId incident, Fact fact) implements FactEvent {

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
}
