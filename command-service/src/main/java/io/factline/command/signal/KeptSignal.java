package io.factline.command.signal;

import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.signal.SignalCommand.AssignSignal;
import io.factline.signal.SignalCommand.AttachSignal;
import io.factline.signal.SignalCommand.DismissSignal;
import io.factline.signal.SignalCommand.PromoteSignal;
import io.factline.signal.SignalCommand.ReceiveSignal;
import io.factline.signal.SignalCommand.ReopenSignal;
import io.factline.signal.SignalEvent.SignalAssigned;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalDismissed;
import io.factline.signal.SignalEvent.SignalPromoted;
import io.factline.signal.SignalEvent.SignalReceived;
import io.factline.signal.SignalEvent.SignalReopened;
import io.factline.signal.SignalState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;

/** Decides about a signal. */
@AggregateRoot(type = "signal")
@NullUnmarked // Axon sets the fields by evolving from events
public class KeptSignal {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String stream;

    private IncidentId incident;
    private SignalState state;

    KeptSignal() {}

    /** Nothing is loaded: that it was not received before is enforced by the place of the event in its stream. */
    @CommandHandler
    KeptSignal(ReceiveSignal command) {
        apply(command.received());
    }

    @CommandHandler
    void decide(AssignSignal command) {
        requireOpen();
        if (command.incident().equals(incident)) {
            throw new RuleBroken(Rule.NOTHING_TO_CHANGE, "The signal belongs to this incident already.");
        }
        apply(new SignalAssigned(command.incident(), command.id()));
    }

    /** The fact and what it came from enter the record together or not at all. */
    @CommandHandler
    void decide(PromoteSignal command, EventBus events) {
        requireOpen();
        requireHere(command.incident());
        FactId fact = command.fact().requiredId();
        events.publish(asEventMessage(new FactRecorded(command.incident(), command.fact())));
        apply(new SignalPromoted(command.incident(), command.id(), fact));
    }

    @CommandHandler
    void decide(AttachSignal command) {
        requireOpen();
        requireHere(command.incident());
        apply(new SignalAttached(command.incident(), command.id(), command.fact()));
    }

    @CommandHandler
    void decide(DismissSignal command) {
        requireOpen();
        apply(new SignalDismissed(incident, command.id(), command.reason()));
    }

    @CommandHandler
    void decide(ReopenSignal command) {
        if (state == SignalState.OPEN) {
            throw new RuleBroken(Rule.NOTHING_TO_CHANGE, "The signal is open already.");
        }
        apply(new SignalReopened(incident, command.id(), command.reason()));
    }

    private void requireOpen() {
        if (state != SignalState.OPEN) {
            throw new RuleBroken(
                    Rule.SIGNAL_DISPOSED,
                    "Somebody said already what this signal is (" + state.code()
                            + "): reopen it first, with a reason.");
        }
    }

    private void requireHere(IncidentId wanted) {
        RuleBroken.require(
                incident == null || incident.equals(wanted),
                "This signal belongs to another incident: assign it to this one first.");
    }

    @EventSourcingHandler
    void evolve(SignalReceived event) {
        stream = event.stream();
        incident = event.incident();
        state = SignalState.OPEN;
    }

    @EventSourcingHandler
    void evolve(SignalAssigned event) {
        incident = event.incident();
    }

    @EventSourcingHandler
    void evolve(SignalPromoted event) {
        incident = event.incident();
        state = SignalState.PROMOTED;
    }

    @EventSourcingHandler
    void evolve(SignalAttached event) {
        incident = event.incident();
        state = SignalState.ATTACHED;
    }

    @EventSourcingHandler
    void evolve(SignalDismissed event) {
        state = SignalState.DISMISSED;
    }

    @EventSourcingHandler
    void evolve(SignalReopened event) {
        state = SignalState.OPEN;
    }
}
