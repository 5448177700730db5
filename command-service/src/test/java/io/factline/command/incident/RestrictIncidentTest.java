package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.LockIncident;
import io.factline.incident.IncidentCommand.RestrictIncident;
import io.factline.incident.IncidentCommand.UnrestrictIncident;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnrestricted;
import io.factline.incident.Restriction;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestrictIncidentTest {

    private static final Words REASON = new Words("Before it is announced.");
    private static final UUID OTHER = UUID.fromString("019b0000-0000-7000-8000-0000000000ff");
    private static final IncidentRestricted TO_EDITOR =
            new IncidentRestricted(Given.INCIDENT, List.of(Given.SOMEBODY), REASON);
    private static final IncidentRestricted TO_OTHER = new IncidentRestricted(Given.INCIDENT, List.of(OTHER), REASON);

    @Test
    void makesItPrivateAndSaysWhyTheMembersInOneOrder() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(restrict(OTHER, Given.SOMEBODY), Given.asEditor())
                .expectEvents(new IncidentRestricted(Given.INCIDENT, List.of(Given.SOMEBODY, OTHER), REASON));
    }

    @Test
    void aMemberLetsOthersIn() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), TO_EDITOR)
                .when(restrict(Given.SOMEBODY, OTHER), Given.asEditor())
                .expectEvents(new IncidentRestricted(Given.INCIDENT, List.of(Given.SOMEBODY, OTHER), REASON));
    }

    @Test
    void theSameMembersAreNothingToChange() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), TO_EDITOR)
                .when(restrict(Given.SOMEBODY), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void whoIsNoMemberFindsNoSuchIncident() {
        for (Object command : List.of(
                new LockIncident(Given.INCIDENT, REASON),
                restrict(Given.SOMEBODY),
                new UnrestrictIncident(Given.INCIDENT, REASON))) {
            Given.aggregate(Incident.class)
                    .given(Given.incidentOpened(), TO_OTHER)
                    .when(command, Given.asEditor())
                    .expectException(RuleBroken.class)
                    .expectExceptionMessage("There is no incident \"" + Given.INCIDENT + "\".")
                    .expectNoEvents();
        }
    }

    @Test
    void anAdministratorNeedsNoMembership() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), TO_OTHER)
                .when(new LockIncident(Given.INCIDENT, REASON), Given.asAdministrator())
                .expectEvents(new IncidentLocked(Given.INCIDENT, REASON));
    }

    @Test
    void everybodyMayKnowOfItAgain() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), TO_EDITOR)
                .when(new UnrestrictIncident(Given.INCIDENT, REASON), Given.asEditor())
                .expectEvents(new IncidentUnrestricted(Given.INCIDENT, REASON));
    }

    @Test
    void whatIsNotPrivateCannotBeOpenedUp() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), TO_EDITOR, new IncidentUnrestricted(Given.INCIDENT, REASON))
                .when(new UnrestrictIncident(Given.INCIDENT, REASON), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This incident is not private.")
                .expectNoEvents();
    }

    private static RestrictIncident restrict(UUID... members) {
        return new RestrictIncident(Given.INCIDENT, new Restriction(List.of(members), REASON));
    }
}
