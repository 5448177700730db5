package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.LockIncident;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import org.junit.jupiter.api.Test;

class LockIncidentTest {

    private static final Words REASON = new Words("Signed off by the board.");
    private static final LockIncident LOCK = new LockIncident(Given.INCIDENT, REASON);
    private static final IncidentLocked LOCKED = new IncidentLocked(Given.INCIDENT, REASON);

    @Test
    void signsTheRecordOffAndSaysWhy() {
        Given.aggregate(Incident.class).given(Given.incidentOpened()).when(LOCK).expectEvents(LOCKED);
    }

    @Test
    void doesNotAskWhetherTheIncidentIsClosed() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), new IncidentClosed(Given.INCIDENT, new WrittenTime("2014-06-16")))
                .when(LOCK)
                .expectEvents(LOCKED);
    }

    @Test
    void aLockedIncidentIsNotLockedAgain() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LOCKED)
                .when(LOCK)
                .expectException(RuleBroken.class)
                .expectExceptionMessage("The record of this incident is signed off: unlock it first, with a reason.")
                .expectNoEvents();
    }
}
