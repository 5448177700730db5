package io.factline.command.fact;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.fact.External;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.FollowSource;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactId;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes what another system says, as often as it says it: nothing is looked up, because the origin draws the id. */
@Component
class Following {

    /** A machine that sends several versions at once is not asked to send them again. */
    private static final int TRIES_MAX = 5;

    private final Intake intake;
    private final Incidents incidents;

    Following(Intake intake, Incidents incidents) {
        this.intake = intake;
        this.incidents = incidents;
    }

    /** What became of it; {@code first} where the record did not hold the fact before. */
    record Followed(Acknowledgement durable, boolean first) {}

    Followed follow(IncidentRef incident, Fact fact, External origin) {
        for (int tries = 1; ; tries++) {
            try {
                return incidents.on(incident, state -> once(state, fact, origin));
            } catch (Refused e) {
                if (e.refusal() != Refusal.CONFLICT || tries == TRIES_MAX) {
                    throw e;
                }
            }
        }
    }

    private Followed once(Incidents.State state, Fact fact, External origin) {
        FactId id = origin.factId();
        Fact complete = fact.atIntake(id, state.zone());
        boolean first = !incidents.hasFact(state.id(), id);
        FactCommand command =
                first ? new RecordFact(state.id(), complete) : new FollowSource(state.id(), complete, origin);
        return new Followed(
                intake.take(null, List.of(), () -> new Request(command, List.of(state.unmoved()), null)), first);
    }
}
