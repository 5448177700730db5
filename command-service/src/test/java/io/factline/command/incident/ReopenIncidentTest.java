package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.CloseIncident;
import io.factline.incident.IncidentCommand.ReopenIncident;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentReopened;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import org.junit.jupiter.api.Test;

class ReopenIncidentTest {

    private static final Words REASON = new Words("It failed again.");
    private static final WrittenTime END = new WrittenTime("2014-06-16");
    private static final ReopenIncident REOPEN = new ReopenIncident(Given.INCIDENT, REASON);
    private static final IncidentClosed CLOSED = new IncidentClosed(Given.INCIDENT, END);
    private static final IncidentReopened REOPENED = new IncidentReopened(Given.INCIDENT, REASON);

    @Test
    void saysThatAClosedIncidentWasNotOver() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), CLOSED)
                .when(REOPEN)
                .expectEvents(REOPENED);
    }

    @Test
    void anOpenIncidentIsNotReopened() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(REOPEN)
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This incident is open.")
                .expectNoEvents();
    }

    @Test
    void aReopenedIncidentIsOpenAndCanBeClosedOnceMore() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), CLOSED, REOPENED)
                .when(REOPEN)
                .expectException(RuleBroken.class)
                .expectNoEvents();
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), CLOSED, REOPENED)
                .when(new CloseIncident(Given.INCIDENT, END))
                .expectEvents(CLOSED);
    }
}
