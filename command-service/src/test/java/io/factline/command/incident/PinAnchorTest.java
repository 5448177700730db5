package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.fact.FactId;
import io.factline.incident.IncidentCommand.PinAnchor;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.AnchorUnpinned;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinAnchorTest {

    private static final Pin FIRST = pin("disclosureDelay", AnchorSide.FROM, "F-1", "It was the first.");

    @Test
    void choosesAnAnchorAndSaysWhy() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened())
                .when(new PinAnchor(Given.INCIDENT, FIRST))
                .expectEvents(new AnchorPinned(Given.INCIDENT, FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "disclosureDelay, FROM, F-2, It was the first.",
        "disclosureDelay, FROM, F-1, The board says so.",
        "disclosureDelay, TO, F-1, It was the first.",
        "containmentTime, FROM, F-1, It was the first."
    })
    void anotherFactOrReasonTakesItsPlaceAndAnotherSideOrMeasureHasOneOfItsOwn(
            String kpi, AnchorSide side, String fact, String reason) {
        Pin another = pin(kpi, side, fact, reason);
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), new AnchorPinned(Given.INCIDENT, FIRST))
                .when(new PinAnchor(Given.INCIDENT, another))
                .expectEvents(new AnchorPinned(Given.INCIDENT, another));
    }

    @Test
    void theSameChoiceIsNotMadeTwice() {
        Given.aggregate(Incident.class)
                .given(Given.incidentOpened(), new AnchorPinned(Given.INCIDENT, FIRST))
                .when(new PinAnchor(Given.INCIDENT, FIRST))
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This anchor is pinned already.")
                .expectNoEvents();
    }

    @Test
    void aChoiceThatWasReplacedOrTakenBackCanBeMadeAgain() {
        Pin second = pin("disclosureDelay", AnchorSide.FROM, "F-2", "It was the first.");
        Given.aggregate(Incident.class)
                .given(
                        Given.incidentOpened(),
                        new AnchorPinned(Given.INCIDENT, FIRST),
                        new AnchorPinned(Given.INCIDENT, second))
                .when(new PinAnchor(Given.INCIDENT, FIRST))
                .expectEvents(new AnchorPinned(Given.INCIDENT, FIRST));
        Given.aggregate(Incident.class)
                .given(
                        Given.incidentOpened(),
                        new AnchorPinned(Given.INCIDENT, FIRST),
                        new AnchorUnpinned(Given.INCIDENT, FIRST.kpi(), FIRST.side()))
                .when(new PinAnchor(Given.INCIDENT, FIRST))
                .expectEvents(new AnchorPinned(Given.INCIDENT, FIRST));
    }

    private static Pin pin(String kpi, AnchorSide side, String fact, String reason) {
        return new Pin(new KpiKey(kpi), side, new FactId(fact), new Words(reason));
    }
}
