package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.UnlinkIncident;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentId;
import io.factline.incident.LinkKind;
import io.factline.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class UnlinkIncidentTest {

    private static final IncidentId OTHER = IncidentId.of("019b0000-0000-7000-8000-000000000002");
    private static final IncidentLinked LINKED = new IncidentLinked(Given.INCIDENT, LinkKind.REKINDLES, OTHER);
    private static final IncidentUnlinked UNLINKED = new IncidentUnlinked(Given.INCIDENT, LinkKind.REKINDLES, OTHER);

    @Test
    void takesTheTieBack() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED)
                .when(unlink(LinkKind.REKINDLES))
                .expectEvents(UNLINKED);
    }

    @Test
    void aTieOfAnotherKindIsNone() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED)
                .when(unlink(LinkKind.PART_OF))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("There is no such link.")
                .expectNoEvents();
    }

    @Test
    void aTieIsTakenBackOnce() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED, UNLINKED)
                .when(unlink(LinkKind.REKINDLES))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("There is no such link.")
                .expectNoEvents();
    }

    private static UnlinkIncident unlink(LinkKind kind) {
        return new UnlinkIncident(Given.INCIDENT, kind, OTHER);
    }
}
