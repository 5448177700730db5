package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.LinkIncident;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentId;
import io.factline.incident.LinkKind;
import io.factline.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class LinkIncidentTest {

    private static final IncidentId OTHER = IncidentId.of("019b0000-0000-7000-8000-000000000002");
    private static final IncidentId THIRD = IncidentId.of("019b0000-0000-7000-8000-000000000003");
    private static final IncidentLinked LINKED = linked(LinkKind.REKINDLES, OTHER);

    @Test
    void tiesTheIncidentToAnotherOne() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(link(LinkKind.REKINDLES, OTHER))
                .expectEvents(LINKED);
    }

    @Test
    void tiesOfAnotherKindOrToAThirdOneStandBesideIt() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED)
                .when(link(LinkKind.RELATED_TO, OTHER))
                .expectEvents(linked(LinkKind.RELATED_TO, OTHER));
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED)
                .when(link(LinkKind.REKINDLES, THIRD))
                .expectEvents(linked(LinkKind.REKINDLES, THIRD));
    }

    @Test
    void theSameTieIsNotMadeTwice() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED)
                .when(link(LinkKind.REKINDLES, OTHER))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This link stands already.")
                .expectNoEvents();
    }

    @Test
    void aTieThatWasTakenBackCanBeMadeAgain() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED, new IncidentUnlinked(Given.INCIDENT, LinkKind.REKINDLES, OTHER))
                .when(link(LinkKind.REKINDLES, OTHER))
                .expectEvents(LINKED);
    }

    @Test
    void anIncidentIsNotTiedToItself() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(link(LinkKind.RELATED_TO, Given.INCIDENT))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("An incident cannot be linked to itself.")
                .expectNoEvents();
    }

    private static LinkIncident link(LinkKind kind, IncidentId other) {
        return new LinkIncident(Given.INCIDENT, kind, other);
    }

    private static IncidentLinked linked(LinkKind kind, IncidentId other) {
        return new IncidentLinked(Given.INCIDENT, kind, other);
    }
}
