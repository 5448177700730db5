package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.UnlockIncident;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class UnlockIncidentTest {

    private static final Words REASON = new Words("A witness came forward.");
    private static final UnlockIncident UNLOCK = new UnlockIncident(Given.INCIDENT, REASON);
    private static final IncidentLocked LOCKED = new IncidentLocked(Given.INCIDENT, new Words("Signed off."));
    private static final IncidentUnlocked UNLOCKED = new IncidentUnlocked(Given.INCIDENT, REASON);

    @Test
    void takesTheSignatureBackAndSaysWhy() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LOCKED)
                .when(UNLOCK)
                .expectEvents(UNLOCKED);
    }

    @Test
    void whatIsNotLockedCannotBeUnlocked() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(UNLOCK)
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This incident is not locked.")
                .expectNoEvents();
    }

    @Test
    void whatWasUnlockedIsNotLockedAnyMore() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LOCKED, UNLOCKED)
                .when(UNLOCK)
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }
}
