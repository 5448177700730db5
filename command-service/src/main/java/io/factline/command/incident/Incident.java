package io.factline.command.incident;

import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.factline.clock.RuleId;
import io.factline.command.record.Submission;
import io.factline.incident.IncidentCommand;
import io.factline.incident.IncidentCommand.AssignDuty;
import io.factline.incident.IncidentCommand.CloseIncident;
import io.factline.incident.IncidentCommand.ExcludeDuty;
import io.factline.incident.IncidentCommand.LinkIncident;
import io.factline.incident.IncidentCommand.LockIncident;
import io.factline.incident.IncidentCommand.PinAnchor;
import io.factline.incident.IncidentCommand.ReopenIncident;
import io.factline.incident.IncidentCommand.RestrictIncident;
import io.factline.incident.IncidentCommand.UnlinkIncident;
import io.factline.incident.IncidentCommand.UnlockIncident;
import io.factline.incident.IncidentCommand.UnpinAnchor;
import io.factline.incident.IncidentCommand.UnrestrictIncident;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.AnchorUnpinned;
import io.factline.incident.IncidentEvent.DutyAssigned;
import io.factline.incident.IncidentEvent.DutyExcluded;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.IncidentReopened;
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentEvent.IncidentUnrestricted;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.LinkKind;
import io.factline.incident.OpenIncident;
import io.factline.incident.Restriction;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.NullUnmarked;

/** Decides about an incident itself; its facts have streams of their own. */
@AggregateRoot(type = "incident")
@NullUnmarked // Axon sets the fields by evolving from events
public class Incident {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String stream;

    private boolean closed;
    private boolean locked;
    private List<UUID> members = List.of();
    private final Set<Tie> ties = new HashSet<>();
    private final Map<Anchor, Pin> pins = new HashMap<>();
    private final Map<RuleId, Boolean> concerned = new HashMap<>();

    private record Tie(LinkKind kind, IncidentId other) {}

    private record Anchor(KpiKey kpi, AnchorSide side) {}

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
                        command.isExercise(),
                        command.restriction()))
                .andThen(() -> events.publish(asEventMessage(new KeyReserved(command.incident(), command.key()))));
    }

    /** What was signed off takes nothing but the end of its lock, and a private incident nothing of others than its members. */
    @CommandHandlerInterceptor
    void refuse(IncidentCommand command, @MetaDataValue(Submission.NAME) Submission submission) {
        if (!members.isEmpty() && !submission.origin().isMember(members)) {
            throw new IncidentRef(command.incident().toString()).unknown();
        }
        if (locked && !(command instanceof UnlockIncident)) {
            throw Incidents.locked();
        }
    }

    @CommandHandler
    void decide(CloseIncident command) {
        if (closed) {
            throw new RuleBroken(Rule.INCIDENT_ALREADY_CLOSED, "This incident is closed already.");
        }
        apply(new IncidentClosed(command.incident(), command.closed()));
    }

    @CommandHandler
    void decide(ReopenIncident command) {
        requireChange(closed, "This incident is open.");
        apply(new IncidentReopened(command.incident(), command.reason()));
    }

    @CommandHandler
    void decide(LockIncident command) {
        apply(new IncidentLocked(command.incident(), command.reason()));
    }

    @CommandHandler
    void decide(UnlockIncident command) {
        requireChange(locked, "This incident is not locked.");
        apply(new IncidentUnlocked(command.incident(), command.reason()));
    }

    @CommandHandler
    void decide(LinkIncident command) {
        RuleBroken.require(!command.other().equals(command.incident()), "An incident cannot be linked to itself.");
        requireChange(!ties.contains(new Tie(command.kind(), command.other())), "This link stands already.");
        apply(new IncidentLinked(command.incident(), command.kind(), command.other()));
    }

    @CommandHandler
    void decide(UnlinkIncident command) {
        requireChange(ties.contains(new Tie(command.kind(), command.other())), "There is no such link.");
        apply(new IncidentUnlinked(command.incident(), command.kind(), command.other()));
    }

    @CommandHandler
    void decide(PinAnchor command) {
        Pin pin = command.pin();
        requireChange(!pin.equals(pins.get(new Anchor(pin.kpi(), pin.side()))), "This anchor is pinned already.");
        apply(new AnchorPinned(command.incident(), pin));
    }

    @CommandHandler
    void decide(UnpinAnchor command) {
        requireChange(pins.containsKey(new Anchor(command.kpi(), command.side())), "There is no such pin.");
        apply(new AnchorUnpinned(command.incident(), command.kpi(), command.side()));
    }

    @CommandHandler
    void decide(AssignDuty command) {
        requireChange(!Boolean.TRUE.equals(concerned.get(command.rule())), "This duty is assigned already.");
        apply(new DutyAssigned(command.incident(), command.rule(), command.reason()));
    }

    @CommandHandler
    void decide(ExcludeDuty command) {
        requireChange(!Boolean.FALSE.equals(concerned.get(command.rule())), "This duty is excluded already.");
        apply(new DutyExcluded(command.incident(), command.rule(), command.reason()));
    }

    @CommandHandler
    void decide(RestrictIncident command) {
        Restriction wanted = command.restriction();
        requireChange(!wanted.members().equals(members), "These may know of this incident already, and nobody else.");
        apply(new IncidentRestricted(command.incident(), wanted.members(), wanted.reason()));
    }

    @CommandHandler
    void decide(UnrestrictIncident command) {
        requireChange(!members.isEmpty(), "This incident is not private.");
        apply(new IncidentUnrestricted(command.incident(), command.reason()));
    }

    private static void requireChange(boolean changes, String sentence) {
        if (!changes) {
            throw new RuleBroken(Rule.NOTHING_TO_CHANGE, sentence);
        }
    }

    @EventSourcingHandler
    void evolve(IncidentOpened event) {
        stream = event.stream();
        members = event.restriction() == null ? List.of() : event.restriction().members();
    }

    @EventSourcingHandler
    void evolve(IncidentClosed event) {
        closed = true;
    }

    @EventSourcingHandler
    void evolve(IncidentReopened event) {
        closed = false;
    }

    @EventSourcingHandler
    void evolve(IncidentLocked event) {
        locked = true;
    }

    @EventSourcingHandler
    void evolve(IncidentUnlocked event) {
        locked = false;
    }

    @EventSourcingHandler
    void evolve(IncidentLinked event) {
        ties.add(new Tie(event.kind(), event.other()));
    }

    @EventSourcingHandler
    void evolve(IncidentUnlinked event) {
        ties.remove(new Tie(event.kind(), event.other()));
    }

    @EventSourcingHandler
    void evolve(AnchorPinned event) {
        pins.put(new Anchor(event.pin().kpi(), event.pin().side()), event.pin());
    }

    @EventSourcingHandler
    void evolve(AnchorUnpinned event) {
        pins.remove(new Anchor(event.kpi(), event.side()));
    }

    @EventSourcingHandler
    void evolve(DutyAssigned event) {
        concerned.put(event.rule(), true);
    }

    @EventSourcingHandler
    void evolve(DutyExcluded event) {
        concerned.put(event.rule(), false);
    }

    @EventSourcingHandler
    void evolve(IncidentRestricted event) {
        members = event.members();
    }

    @EventSourcingHandler
    void evolve(IncidentUnrestricted event) {
        members = List.of();
    }
}
