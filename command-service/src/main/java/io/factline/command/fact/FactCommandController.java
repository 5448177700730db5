package io.factline.command.fact;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Answer;
import io.factline.command.intake.IfMatch;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.EventIds;
import io.factline.fact.Correction;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactId;
import io.factline.fact.Retraction;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
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
    private final Answer answer;

    FactCommandController(Intake intake, Incidents incidents, Answer answer) {
        this.intake = intake;
        this.incidents = incidents;
        this.answer = answer;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Acknowledgement record(IncidentRef incident, Fact fact, @Nullable String idempotencyKey) {
        FactId given = fact.id();
        FactId id = given == null ? new FactId(EventIds.next().toString()) : given;
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
        answer.created("/api/v1/incidents/" + incident + "/facts/" + recorded.fact());
        answer.version(recorded.version());
        return recorded;
    }

    private static RuleBroken alreadyRecorded(FactId id) {
        return new RuleBroken(
                Rule.FACT_ALREADY_RECORDED,
                "This incident has a fact \"" + id + "\" already: correct it, or choose another id.");
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
        List<?> identity = Arrays.asList("correct", incident, fact, version, correction);
        return changed(
                incident,
                version,
                idempotencyKey,
                identity,
                state -> new CorrectFact(
                        state.id(), correction.fact().atIntake(fact, state.zone()), correction.reason()));
    }

    @Override
    public Acknowledgement retract(
            IncidentRef incident,
            FactId fact,
            Retraction retraction,
            @Nullable String version,
            @Nullable String idempotencyKey) {
        List<?> identity = Arrays.asList("retract", incident, fact, version, retraction);
        return changed(
                incident,
                version,
                idempotencyKey,
                identity,
                state -> new RetractFact(state.id(), fact, retraction.reason()));
    }

    private Acknowledgement changed(
            IncidentRef incident,
            @Nullable String version,
            @Nullable String idempotencyKey,
            List<?> identity,
            Function<Incidents.State, FactCommand> command) {
        Long expected = IfMatch.sequence(version);
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
