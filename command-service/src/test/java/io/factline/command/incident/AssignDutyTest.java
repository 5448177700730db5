package io.factline.command.incident;

import io.factline.clock.RuleId;
import io.factline.command.Given;
import io.factline.incident.IncidentCommand.AssignDuty;
import io.factline.incident.IncidentEvent.DutyAssigned;
import io.factline.incident.IncidentEvent.DutyExcluded;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class AssignDutyTest {

    private static final RuleId RULE = new RuleId("EU-GDPR-33");
    private static final Words REASON = new Words("It sells in the Union.");
    private static final AssignDuty ASSIGN = new AssignDuty(Given.INCIDENT, RULE, REASON);
    private static final DutyAssigned ASSIGNED = new DutyAssigned(Given.INCIDENT, RULE, REASON);
    private static final DutyExcluded EXCLUDED =
            new DutyExcluded(Given.INCIDENT, RULE, new Words("It sells nowhere there."));

    @Test
    void decidesThatTheRuleConcernsTheIncidentAndSaysWhy() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(ASSIGN)
                .expectEvents(ASSIGNED);
    }

    @Test
    void takesTheOppositeDecisionBack() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), ASSIGNED, EXCLUDED)
                .when(ASSIGN)
                .expectEvents(ASSIGNED);
    }

    @Test
    void whatIsAssignedIsNotAssignedAgainAlsoForAnotherReason() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), EXCLUDED, ASSIGNED)
                .when(new AssignDuty(Given.INCIDENT, RULE, new Words("Counsel says so.")))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This duty is assigned already.")
                .expectNoEvents();
    }

    @Test
    void eachRuleIsDecidedByItself() {
        RuleId other = new RuleId("US-MN-IND");
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), ASSIGNED)
                .when(new AssignDuty(Given.INCIDENT, other, REASON))
                .expectEvents(new DutyAssigned(Given.INCIDENT, other, REASON));
    }
}
