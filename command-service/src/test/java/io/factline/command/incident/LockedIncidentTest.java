package io.factline.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.clock.RuleId;
import io.factline.command.Given;
import io.factline.fact.FactId;
import io.factline.incident.IncidentCommand;
import io.factline.incident.IncidentCommand.AssignDuty;
import io.factline.incident.IncidentCommand.CloseIncident;
import io.factline.incident.IncidentCommand.ExcludeDuty;
import io.factline.incident.IncidentCommand.LinkIncident;
import io.factline.incident.IncidentCommand.LockIncident;
import io.factline.incident.IncidentCommand.PinAnchor;
import io.factline.incident.IncidentCommand.ReopenIncident;
import io.factline.incident.IncidentCommand.RestrictIncident;
import io.factline.incident.IncidentCommand.UnlinkIncident;
import io.factline.incident.IncidentCommand.UnlockIncident;
import io.factline.incident.IncidentCommand.UnpinAnchor;
import io.factline.incident.IncidentCommand.UnrestrictIncident;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentReopened;
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentId;
import io.factline.incident.LinkKind;
import io.factline.incident.OpenIncident;
import io.factline.incident.Restriction;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockedIncidentTest {

    private static final Words REASON = new Words("Signed off by the board.");
    private static final IncidentId OTHER = IncidentId.of("019b0000-0000-7000-8000-000000000002");
    private static final KpiKey KPI = new KpiKey("disclosureDelay");
    private static final RuleId RULE = new RuleId("EU-GDPR-33");
    private static final IncidentClosed CLOSED = new IncidentClosed(Given.INCIDENT, new WrittenTime("2014-06-16"));
    private static final IncidentReopened REOPENED = new IncidentReopened(Given.INCIDENT, REASON);
    private static final IncidentLinked LINKED = new IncidentLinked(Given.INCIDENT, LinkKind.PART_OF, OTHER);
    private static final AnchorPinned PINNED =
            new AnchorPinned(Given.INCIDENT, new Pin(KPI, AnchorSide.FROM, Given.FACT, REASON));
    private static final IncidentRestricted RESTRICTED =
            new IncidentRestricted(Given.INCIDENT, List.of(Given.SOMEBODY), REASON);
    private static final IncidentLocked LOCKED = new IncidentLocked(Given.INCIDENT, REASON);

    /** All that an incident can be asked, but to close or reopen it: one of the two always has nothing to change. */
    private static List<IncidentCommand> commands() {
        Pin pin = new Pin(KPI, AnchorSide.TO, new FactId("F-2"), REASON);
        return List.of(
                new LockIncident(Given.INCIDENT, REASON),
                new LinkIncident(Given.INCIDENT, LinkKind.REKINDLES, OTHER),
                new UnlinkIncident(Given.INCIDENT, LinkKind.PART_OF, OTHER),
                new PinAnchor(Given.INCIDENT, pin),
                new UnpinAnchor(Given.INCIDENT, KPI, AnchorSide.FROM),
                new AssignDuty(Given.INCIDENT, RULE, REASON),
                new ExcludeDuty(Given.INCIDENT, RULE, REASON),
                new RestrictIncident(Given.INCIDENT, new Restriction(List.of(Given.SOMEBODY, OTHER.value()), REASON)),
                new UnrestrictIncident(Given.INCIDENT, REASON));
    }

    @Test
    void everyCommandAboutAnIncidentIsTriedHere() {
        Set<Class<?>> apart =
                Set.of(OpenIncident.class, UnlockIncident.class, CloseIncident.class, ReopenIncident.class);
        assertThat(commands().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(IncidentCommand.class.getPermittedSubclasses())
                        .filter(type -> !apart.contains(type))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsNotLockedTakesEveryCommand(IncidentCommand command) {
        Given.aggregate(Incident.class)
                .given(
                        Given.incidentOpened(),
                        LINKED,
                        PINNED,
                        RESTRICTED,
                        LOCKED,
                        new IncidentUnlocked(Given.INCIDENT, REASON))
                .when(command, Given.asEditor())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsLockedTakesNone(IncidentCommand command) {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LINKED, PINNED, RESTRICTED, LOCKED)
                .when(command, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("The record of this incident is signed off: unlock it first, with a reason.")
                .expectNoEvents();
    }

    @Test
    void whatIsLockedIsNotClosed() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), LOCKED)
                .when(new CloseIncident(Given.INCIDENT, CLOSED.closed()))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("The record of this incident is signed off: unlock it first, with a reason.")
                .expectNoEvents();
    }

    @Test
    void whatIsLockedIsNotReopened() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), CLOSED, LOCKED)
                .when(new ReopenIncident(Given.INCIDENT, REASON))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("The record of this incident is signed off: unlock it first, with a reason.")
                .expectNoEvents();
    }

    @Test
    void aLockLeavesTheRestAsItWas() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), CLOSED, LOCKED, new IncidentUnlocked(Given.INCIDENT, REASON))
                .when(new ReopenIncident(Given.INCIDENT, REASON))
                .expectEvents(REOPENED);
    }
}
