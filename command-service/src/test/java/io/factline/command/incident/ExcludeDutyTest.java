package io.factline.command.incident;

import io.factline.clock.RuleId;
import io.factline.command.Given;
import io.factline.incident.IncidentCommand.ExcludeDuty;
import io.factline.incident.IncidentEvent.DutyAssigned;
import io.factline.incident.IncidentEvent.DutyExcluded;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class ExcludeDutyTest {

    private static final RuleId RULE = new RuleId("EU-GDPR-33");
    private static final Words REASON = new Words("It sells nowhere there.");
    private static final ExcludeDuty EXCLUDE = new ExcludeDuty(Given.INCIDENT, RULE, REASON);
    private static final DutyExcluded EXCLUDED = new DutyExcluded(Given.INCIDENT, RULE, REASON);
    private static final DutyAssigned ASSIGNED =
            new DutyAssigned(Given.INCIDENT, RULE, new Words("It sells in the Union."));

    @Test
    void decidesThatTheRuleDoesNotConcernTheIncidentAndSaysWhy() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(EXCLUDE)
                .expectEvents(EXCLUDED);
    }

    @Test
    void takesTheOppositeDecisionBack() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), EXCLUDED, ASSIGNED)
                .when(EXCLUDE)
                .expectEvents(EXCLUDED);
    }

    @Test
    void whatIsExcludedIsNotExcludedAgainAlsoForAnotherReason() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), ASSIGNED, EXCLUDED)
                .when(new ExcludeDuty(Given.INCIDENT, RULE, new Words("Counsel says so.")))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This duty is excluded already.")
                .expectNoEvents();
    }
}
