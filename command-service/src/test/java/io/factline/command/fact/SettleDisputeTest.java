package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.FactCommand.SettleDispute;
import io.factline.fact.FactEvent.DisputeSettled;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class SettleDisputeTest {

    private static final Words REASON = new Words("The vendor confirmed it after all.");
    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));
    private static final FactDisputed DISPUTED =
            new FactDisputed(Given.INCIDENT, Given.FACT, new Words("The vendor denies it."));
    private static final SettleDispute SETTLE = new SettleDispute(Given.INCIDENT, Given.FACT, REASON);
    private static final DisputeSettled SETTLED = new DisputeSettled(Given.INCIDENT, Given.FACT, REASON);

    @Test
    void endsTheDisputeAndSaysWhy() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, DISPUTED)
                .when(SETTLE, Given.asEditor())
                .expectEvents(SETTLED);
    }

    @Test
    void endsAllDisputesAtOnce() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, DISPUTED, DISPUTED, SETTLED)
                .when(SETTLE, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("No dispute about this fact is open.")
                .expectNoEvents();
    }

    @Test
    void aFactThatNobodyDisputesHasNothingToSettle() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(SETTLE, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("No dispute about this fact is open.")
                .expectNoEvents();
    }

    @Test
    void aDisputeOutlivesACorrectionAndMayBeOpenedAgain() {
        Given.aggregate(RecordedFact.class)
                .given(
                        RECORDED,
                        DISPUTED,
                        SETTLED,
                        DISPUTED,
                        new FactCorrected(Given.INCIDENT, Given.fact("Checkout is slow."), new Words("A typo.")))
                .when(SETTLE, Given.asEditor())
                .expectEvents(SETTLED);
    }
}
