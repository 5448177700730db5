package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentCommand.UnpinAnchor;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.AnchorUnpinned;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class UnpinAnchorTest {

    private static final KpiKey KPI = new KpiKey("publicExposureGap[capture]");
    private static final AnchorPinned PINNED =
            new AnchorPinned(Given.INCIDENT, new Pin(KPI, AnchorSide.FROM, Given.FACT, new Words("It was the first.")));
    private static final AnchorUnpinned UNPINNED = new AnchorUnpinned(Given.INCIDENT, KPI, AnchorSide.FROM);

    @Test
    void leavesTheAnchorToTheRuleAgain() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), PINNED)
                .when(unpin(KPI, AnchorSide.FROM))
                .expectEvents(UNPINNED);
    }

    @Test
    void theOtherSideAndTheSameMeasureOfAnotherKindHaveNoPin() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), PINNED)
                .when(unpin(KPI, AnchorSide.TO))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("There is no such pin.")
                .expectNoEvents();
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), PINNED)
                .when(unpin(new KpiKey("publicExposureGap"), AnchorSide.FROM))
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void aPinIsTakenBackOnce() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), PINNED, UNPINNED)
                .when(unpin(KPI, AnchorSide.FROM))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("There is no such pin.")
                .expectNoEvents();
    }

    private static UnpinAnchor unpin(KpiKey kpi, AnchorSide side) {
        return new UnpinAnchor(Given.INCIDENT, kpi, side);
    }
}
