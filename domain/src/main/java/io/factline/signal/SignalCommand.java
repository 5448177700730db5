package io.factline.signal;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.record.Words;

/** What can be asked of a signal. */
public sealed interface SignalCommand {

    SignalId id();

    /** Keeps what another system told us. */
    record ReceiveSignal(SignalEvent.SignalReceived received) implements SignalCommand {

        @Override
        public SignalId id() {
            return received.id();
        }
    }

    /** Says which incident it belongs to. */
    record AssignSignal(IncidentId incident, SignalId id) implements SignalCommand {}

    /** Records a fact of it. */
    record PromoteSignal(IncidentId incident, SignalId id, Fact fact) implements SignalCommand {}

    /** Says that a fact which the record has says the same. */
    record AttachSignal(IncidentId incident, SignalId id, FactId fact) implements SignalCommand {}

    /** Says that it is no fact. */
    record DismissSignal(SignalId id, Words reason) implements SignalCommand {}

    /** Takes back what was said that it is. */
    record ReopenSignal(SignalId id, Words reason) implements SignalCommand {}
}
