package io.factline.fact;

import io.factline.incident.IncidentId;
import io.factline.record.Words;

/** What can be asked of a fact. */
public sealed interface FactCommand {

    IncidentId incident();

    FactId id();

    /** Records a fact that the record does not hold yet. */
    record RecordFact(IncidentId incident, Fact fact) implements FactCommand {

        @Override
        public FactId id() {
            return fact.requiredId();
        }
    }

    /** Our record was wrong: replaces what it says. If the world said something new, that is a new fact instead. */
    record CorrectFact(IncidentId incident, Fact fact, Words reason) implements FactCommand {

        @Override
        public FactId id() {
            return fact.requiredId();
        }
    }

    /** Our record was wrong: the fact should never have been in it. It stays readable in the history. */
    record RetractFact(IncidentId incident, FactId id, Words reason) implements FactCommand {}
}
