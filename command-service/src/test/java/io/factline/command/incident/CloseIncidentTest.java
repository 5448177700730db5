package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.CloseIncident;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import org.junit.jupiter.api.Test;

class CloseIncidentTest {

    private static final WrittenTime END = new WrittenTime("2014-06-16");

    @Test
    void closesAnOpenIncident() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(new CloseIncident(Given.INCIDENT, END))
                .expectEvents(new IncidentClosed(Given.INCIDENT, END));
    }

    @Test
    void aClosedIncidentIsNotClosedAgain() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), new IncidentClosed(Given.INCIDENT, END))
                .when(new CloseIncident(Given.INCIDENT, END))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This incident is closed already.")
                .expectNoEvents();
    }
}
