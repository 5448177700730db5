package io.factline.command.incident;

import io.factline.clock.DisclosureRules;
import io.factline.clock.Duty;
import io.factline.clock.RuleId;
import io.factline.command.intake.Answer;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.EventIds;
import io.factline.gate.Scope;
import io.factline.incident.Acknowledgement;
import io.factline.incident.Closing;
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
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.Link;
import io.factline.incident.LinkKind;
import io.factline.incident.OpenIncident;
import io.factline.incident.Restriction;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiDefinitions;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Reason;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents in. */
@RestController
class IncidentCommandController implements IncidentCommandApi {

    private final Intake intake;
    private final Incidents incidents;
    private final Answer answer;

    IncidentCommandController(Intake intake, Incidents incidents, Answer answer) {
        this.intake = intake;
        this.incidents = incidents;
        this.answer = answer;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Acknowledgement open(OpenIncident incident, @Nullable String idempotencyKey) {
        if (Scope.current().incidents() != null) {
            throw new RuleBroken(Rule.NOT_ALLOWED, "This key is for some incidents, and opens no others.");
        }
        requireInside(incident.restriction());
        OpenIncident command = incident.id() == null ? incident.withId(new IncidentId(EventIds.next())) : incident;
        try {
            Acknowledgement opened =
                    intake.take(idempotencyKey, List.of("open", incident), () -> new Request(command, List.of(), null));
            answer.created("/api/v1/incidents/" + incident.key());
            return opened;
        } catch (Refused e) {
            throw refusal(command);
        }
    }

    private RuleBroken refusal(OpenIncident command) {
        if (incidents.isReserved(command.key())) {
            return RuleBroken.at(
                    "/key",
                    Rule.KEY_TAKEN,
                    "The key \"" + command.key() + "\" belongs to another incident: choose another one.");
        }
        return RuleBroken.at("/id", Rule.INCIDENT_ALREADY_OPEN, "There is an incident with this id already.");
    }

    @Override
    public Acknowledgement close(IncidentRef incident, Closing closing, @Nullable String idempotencyKey) {
        return changed("close", incident, closing, idempotencyKey, id -> new CloseIncident(id, closing.closed()));
    }

    @Override
    public Acknowledgement reopen(IncidentRef incident, Reason reason, @Nullable String idempotencyKey) {
        return changed("reopen", incident, reason, idempotencyKey, id -> new ReopenIncident(id, reason.reason()));
    }

    @Override
    public Acknowledgement lock(IncidentRef incident, Reason reason, @Nullable String idempotencyKey) {
        return changed("lock", incident, reason, idempotencyKey, id -> new LockIncident(id, reason.reason()));
    }

    @Override
    public Acknowledgement unlock(IncidentRef incident, Reason reason, @Nullable String idempotencyKey) {
        return changed("unlock", incident, reason, idempotencyKey, id -> new UnlockIncident(id, reason.reason()));
    }

    @Override
    public Acknowledgement restrict(IncidentRef incident, Restriction restriction, @Nullable String idempotencyKey) {
        return changed("restrict", incident, restriction, idempotencyKey, id -> {
            requireInside(restriction);
            return new RestrictIncident(id, restriction);
        });
    }

    /** Nobody shuts themselves out. */
    private static void requireInside(@Nullable Restriction restriction) {
        if (restriction != null && !Scope.current().isMember(restriction.members())) {
            throw RuleBroken.value("You would not see this incident any more: be one of its members.");
        }
    }

    @Override
    public Acknowledgement unrestrict(IncidentRef incident, Reason reason, @Nullable String idempotencyKey) {
        return changed(
                "unrestrict", incident, reason, idempotencyKey, id -> new UnrestrictIncident(id, reason.reason()));
    }

    @Override
    public Acknowledgement link(IncidentRef incident, Link link, @Nullable String idempotencyKey) {
        return incidents.on(incident, state -> {
            Incidents.State other = incidents.fresh(link.incident());
            return intake.take(
                    idempotencyKey,
                    List.of("link", incident, link),
                    () -> new Request(
                            new LinkIncident(state.id(), link.kind(), other.id()), List.of(other.asKnown()), null));
        });
    }

    @Override
    public Acknowledgement unlink(IncidentRef incident, LinkKind kind, IncidentRef other) {
        return changed(
                "unlink",
                incident,
                kind,
                null,
                id -> new UnlinkIncident(id, kind, incidents.fresh(other).id()));
    }

    @Override
    public Acknowledgement pin(IncidentRef incident, Pin pin, @Nullable String idempotencyKey) {
        return changed("pin", incident, pin, idempotencyKey, id -> {
            requireAnchor(id, pin);
            return new PinAnchor(id, pin);
        });
    }

    /** A fact can only stand at the side of a KPI that facts of its type stand at. */
    private void requireAnchor(IncidentId incident, Pin pin) {
        KpiDefinition definition = KpiDefinitions.named(pin.kpi()).orElseThrow(pin.kpi()::unknown);
        if (!incidents.hasFact(incident, pin.fact())) {
            throw pin.fact().unknown();
        }
        String wanted = definition.anchor(pin.side()).factType();
        incidents
                .openType(incident, pin.fact())
                .filter(type -> !type.equals(wanted))
                .ifPresent(type -> {
                    throw RuleBroken.value("At this side, the KPI stands at a fact of the type " + wanted
                            + ": this one is of the type " + type + ".");
                });
    }

    @Override
    public Acknowledgement unpin(IncidentRef incident, KpiKey kpi, AnchorSide side) {
        return changed("unpin", incident, kpi, null, id -> new UnpinAnchor(id, kpi, side));
    }

    @Override
    public Acknowledgement decide(IncidentRef incident, Duty duty, @Nullable String idempotencyKey) {
        return changed("decide", incident, duty, idempotencyKey, id -> {
            RuleId rule = DisclosureRules.shipped().named(duty.rule()).id();
            return duty.isExcluded()
                    ? new ExcludeDuty(id, rule, duty.reason())
                    : new AssignDuty(id, rule, duty.reason());
        });
    }

    private Acknowledgement changed(
            String call,
            IncidentRef incident,
            Object body,
            @Nullable String idempotencyKey,
            Function<IncidentId, IncidentCommand> command) {
        return incidents.on(
                incident,
                state -> intake.take(
                        idempotencyKey,
                        List.of(call, incident, body),
                        () -> new Request(command.apply(state.id()), List.of(), null)));
    }
}
