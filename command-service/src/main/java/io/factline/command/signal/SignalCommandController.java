package io.factline.command.signal;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.intake.Intake.Standing;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.fact.Access;
import io.factline.fact.External;
import io.factline.fact.Fact;
import io.factline.fact.FactEvent;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Reason;
import io.factline.signal.Assignment;
import io.factline.signal.Attachment;
import io.factline.signal.SignalAcknowledgement;
import io.factline.signal.SignalCommand;
import io.factline.signal.SignalCommand.AssignSignal;
import io.factline.signal.SignalCommand.AttachSignal;
import io.factline.signal.SignalCommand.DismissSignal;
import io.factline.signal.SignalCommand.PromoteSignal;
import io.factline.signal.SignalCommand.ReopenSignal;
import io.factline.signal.SignalCommandApi;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalPromoted;
import io.factline.signal.SignalId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say that signals are. */
@RestController
class SignalCommandController implements SignalCommandApi {

    private final Intake intake;
    private final Incidents incidents;
    private final Signals signals;

    SignalCommandController(Intake intake, Incidents incidents, Signals signals) {
        this.intake = intake;
        this.incidents = incidents;
        this.signals = signals;
    }

    @Override
    public SignalAcknowledgement assign(SignalId signal, Assignment assignment, @Nullable String idempotencyKey) {
        return decide(signal, idempotencyKey, List.of("assign-signal", signal, assignment), known -> {
            Incidents.State state = incidents.fresh(assignment.incident());
            return request(known, state, new AssignSignal(state.id(), signal));
        });
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public SignalAcknowledgement promote(
            SignalId signal, @Nullable IncidentRef incident, Fact fact, @Nullable String idempotencyKey) {
        List<Object> identity = Stream.of("promote-signal", signal, incident == null ? "" : incident, fact)
                .map(Object.class::cast)
                .toList();
        try {
            return decide(signal, idempotencyKey, identity, known -> {
                Incidents.State state = incidents.fresh(incident(known, incident));
                Access access = fact.access() == null ? Access.INTERNAL : fact.access();
                Fact complete =
                        fact.atIntake(idOf(fact, signal, known), state.zone()).readableBy(access);
                return request(known, state, new PromoteSignal(state.id(), signal, complete));
            });
        } catch (Refused e) {
            requireFree(e, signal, incident, fact);
            throw e;
        }
    }

    /** What was refused for a fact that is there is refused whenever it is asked again; the stream of the signal may have moved, too. */
    private void requireFree(Refused refused, SignalId signal, @Nullable IncidentRef incident, Fact fact) {
        if (refused.refusal() == Refusal.CONFLICT) {
            KnownSignal known = signals.known(signal);
            FactId id = idOf(fact, signal, known);
            if (incidents.hasFact(incidents.fresh(incident(known, incident)).id(), id)) {
                throw new RuleBroken(
                        Rule.FACT_ALREADY_RECORDED,
                        "This incident has a fact \"" + id
                                + "\" already: attach the signal to it, or choose another id.");
            }
        }
    }

    /** A fact that it was promoted to before stays, so what is recorded after it was reopened has an id of its own. */
    private static FactId idOf(Fact fact, SignalId signal, KnownSignal known) {
        FactId given = fact.id();
        if (given != null) {
            return given;
        }
        External external = fact.external();
        if (external != null) {
            return external.factId();
        }
        return new FactId("signal-" + signal + (known.promoted() == 0 ? "" : "-" + (known.promoted() + 1)));
    }

    @Override
    public SignalAcknowledgement attach(SignalId signal, Attachment attachment, @Nullable String idempotencyKey) {
        return decide(signal, idempotencyKey, List.of("attach-signal", signal, attachment), known -> {
            Incidents.State state = incidents.fresh(incident(known, attachment.incident()));
            FactId fact = attachment.fact();
            if (!incidents.hasFact(state.id(), fact)) {
                throw fact.unknown();
            }
            if (!Signals.readsPrivileged() && !incidents.isOpen(state.id(), fact)) {
                throw fact.withheld();
            }
            return request(known, state, new AttachSignal(state.id(), signal, fact));
        });
    }

    @Override
    public SignalAcknowledgement dismiss(SignalId signal, Reason reason, @Nullable String idempotencyKey) {
        return decide(
                signal,
                idempotencyKey,
                List.of("dismiss-signal", signal, reason),
                known -> request(known, null, new DismissSignal(signal, reason.reason())));
    }

    @Override
    public SignalAcknowledgement reopen(SignalId signal, Reason reason, @Nullable String idempotencyKey) {
        return decide(
                signal,
                idempotencyKey,
                List.of("reopen-signal", signal, reason),
                known -> request(known, null, new ReopenSignal(signal, reason.reason())));
    }

    private static IncidentRef incident(KnownSignal known, @Nullable IncidentRef given) {
        if (given != null) {
            return given;
        }
        IncidentId assigned = known.incident();
        if (assigned == null) {
            throw RuleBroken.value("Say which incident the signal belongs to: nobody has assigned it to one.");
        }
        return Signals.ref(assigned);
    }

    /** What was signed off takes no decision about its signals; whoever decides has seen all that others decided. */
    private Request request(KnownSignal known, Incidents.@Nullable State goes, SignalCommand command) {
        IncidentId from = known.incident();
        Incidents.State comes =
                from == null || (goes != null && from.equals(goes.id())) ? null : incidents.fresh(Signals.ref(from));
        List<Condition> conditions = Stream.of(comes, goes)
                .flatMap(Stream::ofNullable)
                .map(Incidents.State::unmoved)
                .toList();
        return new Request(command, conditions, known.sequence());
    }

    /** What is decided of a signal. */
    private interface Decision {

        Request of(KnownSignal known);
    }

    private SignalAcknowledgement decide(
            SignalId signal, @Nullable String idempotencyKey, List<?> identity, Decision decision) {
        Standing standing = intake.settle(idempotencyKey, identity, () -> decision.of(signals.known(signal)));
        FactId fact = switch (standing.first()) {
            case FactEvent recorded -> recorded.id();
            case SignalAttached attached -> attached.fact();
            case SignalPromoted promoted -> promoted.fact();
            default -> null;
        };
        return new SignalAcknowledgement(signal, standing.first().incident(), fact, standing.position());
    }
}
