package io.factline.command.imports;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.EventIds;
import io.factline.gate.Scope;
import io.factline.imports.RowProblem;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.OpenIncident;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents that rows open: each once, by its key. */
@Component
class OpenedIncidents {

    private final Incidents incidents;
    private final Intake intake;

    OpenedIncidents(Incidents incidents, Intake intake) {
        this.incidents = incidents;
        this.intake = intake;
    }

    /** The incident, where it was opened before; null where it was not. */
    Incidents.@Nullable State known(OpenIncident opening) {
        return incidents.isReserved(opening.key()) ? incidents.state(ref(opening)) : null;
    }

    /** The incident, opened now where it was not before. */
    Incidents.State opened(OpenIncident opening) {
        if (!incidents.isReserved(opening.key())) {
            requireMayOpen();
            try {
                intake.take(
                        null,
                        List.of(),
                        () -> new Request(opening.withId(new IncidentId(EventIds.next())), List.of(), null));
            } catch (Refused raced) {
                if (raced.refusal() != Refusal.CONFLICT) {
                    throw raced;
                }
            }
        }
        return incidents.state(ref(opening));
    }

    /** As where an incident is opened by itself. */
    static void requireMayOpen() {
        if (Scope.current().incidents() != null) {
            throw new RuleBroken(Rule.NOT_ALLOWED, "This key is for some incidents, and opens no others.");
        }
    }

    /** What a row says whose incident takes nothing: it is signed off, or nobody here may know of it. */
    static RowProblem problem(RuleBroken broken) {
        return RowProblem.of(broken.rule().code(), "/", broken.sentence());
    }

    private static IncidentRef ref(OpenIncident opening) {
        return new IncidentRef(opening.key().text());
    }
}
