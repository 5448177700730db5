package io.factline.fact;

import io.factline.incident.IncidentId;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/** What can be asked of a fact. */
public sealed interface FactCommand {

    IncidentId incident();

    FactId id();

    /**
     * Records a fact that the record does not hold yet.
     *
     * @param imported the row of a file that it came from, where it came so
     */
    record RecordFact(
            IncidentId incident, Fact fact, @Nullable FileRow imported) implements FactCommand {

        /** A fact that came from no file. */
        public RecordFact(IncidentId incident, Fact fact) {
            this(incident, fact, null);
        }

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

    /** Another system says something of a fact that it told of before: corrects it where that is newer and not the same. */
    record FollowSource(IncidentId incident, Fact fact, External origin) implements FactCommand {

        @Override
        public FactId id() {
            return fact.requiredId();
        }
    }

    /** Our record was wrong: the fact should never have been in it. It stays readable in the history. */
    record RetractFact(IncidentId incident, FactId id, Words reason) implements FactCommand {}

    /** Somebody else was told of it. */
    record TellFact(IncidentId incident, FactId id, Telling telling) implements FactCommand {}

    /** Somebody says that it is not so. The fact stands, marked as disputed. */
    record DisputeFact(IncidentId incident, FactId id, Words reason) implements FactCommand {}

    /** The disputes about it are over. */
    record SettleDispute(IncidentId incident, FactId id, Words reason) implements FactCommand {}

    /** It stands more or less firmly than before. */
    record ChangeStanding(IncidentId incident, FactId id, Standing standing, Words reason) implements FactCommand {}

    /** Others may read it than before. */
    record ChangeAccess(IncidentId incident, FactId id, Access access, Words reason) implements FactCommand {}

    /** Another source says it too. */
    record AttachSource(IncidentId incident, FactId id, Source source) implements FactCommand {}
}
