package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class RetractFactTest {

    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));
    private static final Words REASON = new Words("Another shop.");

    @Test
    void takesTheFactBackAndSaysWhy() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(new RetractFact(Given.INCIDENT, Given.FACT, REASON), Given.asEditor())
                .expectEvents(new FactRetracted(Given.INCIDENT, Given.FACT, REASON));
    }

    @Test
    void aFactIsRetractedOnce() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, new FactRetracted(Given.INCIDENT, Given.FACT, REASON))
                .when(new RetractFact(Given.INCIDENT, Given.FACT, REASON), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }
}
