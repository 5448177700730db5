package io.factline.command.fact;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Answer;
import io.factline.command.intake.IfMatch;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.EventIds;
import io.factline.fact.AccessChange;
import io.factline.fact.Correction;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.AttachSource;
import io.factline.fact.FactCommand.ChangeAccess;
import io.factline.fact.FactCommand.ChangeStanding;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactCommand.DisputeFact;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactCommand.SettleDispute;
import io.factline.fact.FactCommand.TellFact;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactId;
import io.factline.fact.Source;
import io.factline.fact.StandingChange;
import io.factline.fact.Telling;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Reason;
import io.factline.record.Term;
import io.factline.record.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Facts in. */
@RestController
class FactCommandController implements FactCommandApi {

    private final Intake intake;
    private final Incidents incidents;
    private final Following following;
    private final Answer answer;

    FactCommandController(Intake intake, Incidents incidents, Following following, Answer answer) {
        this.intake = intake;
        this.incidents = incidents;
        this.following = following;
        this.answer = answer;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Acknowledgement record(IncidentRef incident, Fact fact, @Nullable String idempotencyKey) {
        FactId id = idOf(fact);
        Acknowledgement recorded = incidents.on(incident, state -> {
            Fact complete = fact.atIntake(id, state.zone());
            try {
                return intake.take(
                        idempotencyKey,
                        List.of("record", incident, fact),
                        () -> new Request(new RecordFact(state.id(), complete), List.of(state.unmoved()), null));
            } catch (Refused e) {
                throw e.refusal() == Refusal.CONFLICT ? alreadyRecorded(id) : e;
            }
        });
        created(incident, recorded);
        return recorded;
    }

    private void created(IncidentRef incident, Acknowledgement recorded) {
        answer.created("/api/v1/incidents/" + incident + "/facts/" + recorded.fact());
        answer.version(recorded.version());
    }

    /** The id of a new fact: the client's, the one that its origin draws, else a new one. */
    static FactId idOf(Fact fact) {
        FactId given = fact.id();
        if (given != null) {
            return given;
        }
        External external = fact.external();
        return external == null ? new FactId(EventIds.next().toString()) : external.factId();
    }

    static RuleBroken alreadyRecorded(FactId id) {
        return new RuleBroken(
                Rule.FACT_ALREADY_RECORDED,
                "This incident has a fact \"" + id + "\" already: correct it, or choose another id.");
    }

    @Override
    public Acknowledgement follow(
            IncidentRef incident,
            Term system,
            ExternalId externalId,
            @Nullable Long sourceVersion,
            @Nullable Words url,
            Fact fact) {
        RuleBroken.require(
                fact.id() == null && fact.external() == null,
                "The address says where this fact comes from, and that draws its id: leave out \"id\" and \"external\".");
        External origin = new External(system, externalId, url, sourceVersion);
        Following.Followed followed = following.follow(incident, fact.from(origin), origin);
        if (followed.first()) {
            created(incident, followed.durable());
        }
        answer.version(followed.durable().version());
        return followed.durable();
    }

    @Override
    public Acknowledgement correct(
            IncidentRef incident,
            FactId fact,
            Correction correction,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        FactId named = correction.fact().id();
        if (named != null && !named.equals(fact)) {
            throw RuleBroken.value("The fact in the body has the id \"" + named + "\", the address says \"" + fact
                    + "\": leave it out.");
        }
        return changed(
                "correct",
                incident,
                fact,
                correction,
                version,
                idempotencyKey,
                state -> new CorrectFact(
                        state.id(), correction.fact().atIntake(fact, state.zone()), correction.reason()));
    }

    @Override
    public Acknowledgement retract(
            IncidentRef incident,
            FactId fact,
            Reason reason,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        return changed(
                "retract",
                incident,
                fact,
                reason,
                version,
                idempotencyKey,
                state -> new RetractFact(state.id(), fact, reason.reason()));
    }

    @Override
    public Acknowledgement tell(
            IncidentRef incident,
            FactId fact,
            Telling telling,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        telling.requireUnfounded();
        return changed(
                "tell",
                incident,
                fact,
                telling,
                version,
                idempotencyKey,
                state -> new TellFact(state.id(), fact, telling));
    }

    @Override
    public Acknowledgement dispute(
            IncidentRef incident,
            FactId fact,
            Reason reason,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        return changed(
                "dispute",
                incident,
                fact,
                reason,
                version,
                idempotencyKey,
                state -> new DisputeFact(state.id(), fact, reason.reason()));
    }

    @Override
    public Acknowledgement settle(
            IncidentRef incident,
            FactId fact,
            Reason reason,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        return changed(
                "settle",
                incident,
                fact,
                reason,
                version,
                idempotencyKey,
                state -> new SettleDispute(state.id(), fact, reason.reason()));
    }

    @Override
    public Acknowledgement standing(
            IncidentRef incident,
            FactId fact,
            StandingChange change,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        return changed(
                "standing",
                incident,
                fact,
                change,
                version,
                idempotencyKey,
                state -> new ChangeStanding(state.id(), fact, change.standing(), change.reason()));
    }

    @Override
    public Acknowledgement access(
            IncidentRef incident,
            FactId fact,
            AccessChange change,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        return changed(
                "access",
                incident,
                fact,
                change,
                version,
                idempotencyKey,
                state -> new ChangeAccess(state.id(), fact, change.access(), change.reason()));
    }

    @Override
    public Acknowledgement attach(
            IncidentRef incident,
            FactId fact,
            Source source,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        return changed(
                "attach",
                incident,
                fact,
                source,
                version,
                idempotencyKey,
                state -> new AttachSource(state.id(), fact, source));
    }

    private Acknowledgement changed(
            String call,
            IncidentRef incident,
            FactId fact,
            Object body,
            @Nullable String version,
            @Nullable String idempotencyKey,
            Function<Incidents.State, FactCommand> command) {
        Long expected = IfMatch.sequence(version);
        List<?> identity = Arrays.asList(call, incident, fact, version, body);
        Acknowledgement changed = incidents.on(incident, state -> {
            try {
                return intake.take(
                        idempotencyKey,
                        identity,
                        () -> new Request(command.apply(state), List.of(state.unmoved()), expected));
            } catch (Refused e) {
                throw e.refusal() == Refusal.CONFLICT && expected != null ? IfMatch.stale() : e;
            }
        });
        answer.version(changed.version());
        return changed;
    }
}
