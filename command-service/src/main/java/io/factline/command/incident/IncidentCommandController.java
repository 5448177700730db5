package io.factline.command.incident;

import io.factline.command.intake.Answer;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.EventIds;
import io.factline.incident.Acknowledgement;
import io.factline.incident.Closing;
import io.factline.incident.IncidentCommand.CloseIncident;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.OpenIncident;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.List;
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
            return new RuleBroken(
                    Rule.KEY_TAKEN,
                    "The key \"" + command.key() + "\" belongs to another incident: choose another one.");
        }
        return new RuleBroken(Rule.INCIDENT_ALREADY_OPEN, "There is an incident with this id already.");
    }

    @Override
    public Acknowledgement close(IncidentRef incident, Closing closing, @Nullable String idempotencyKey) {
        return incidents.on(
                incident,
                state -> intake.take(
                        idempotencyKey,
                        List.of("close", incident, closing),
                        () -> new Request(new CloseIncident(state.id(), closing.closed()), List.of(), null)));
    }
}
