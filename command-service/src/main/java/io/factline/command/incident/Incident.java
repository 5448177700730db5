package io.factline.command.incident;

import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.factline.incident.IncidentCommand.CloseIncident;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.OpenIncident;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;

/** Decides about an incident itself; its facts have streams of their own. */
@AggregateRoot(type = "incident")
@NullUnmarked // Axon sets the fields by evolving from events
public class Incident {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String stream;

    private boolean closed;

    Incident() {}

    /** Opens it, and reserves its key: a key that another incident holds makes the whole append conflict. */
    @CommandHandler
    Incident(OpenIncident command, EventBus events) {
        apply(new IncidentOpened(
                        command.incident(),
                        command.key(),
                        command.title(),
                        command.organisation(),
                        command.kind(),
                        command.sector(),
                        command.jurisdictions(),
                        command.zone(),
                        command.opened(),
                        command.isExercise()))
                .andThen(() -> events.publish(asEventMessage(new KeyReserved(command.incident(), command.key()))));
    }

    @CommandHandler
    void decide(CloseIncident command) {
        if (closed) {
            throw new RuleBroken(Rule.INCIDENT_ALREADY_CLOSED, "This incident is closed already.");
        }
        apply(new IncidentClosed(command.incident(), command.closed()));
    }

    @EventSourcingHandler
    void evolve(IncidentOpened event) {
        stream = event.stream();
    }

    @EventSourcingHandler
    void evolve(IncidentClosed event) {
        closed = true;
    }
}
