package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class CorrectFactTest {

    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));
    private static final CorrectFact CORRECT =
            new CorrectFact(Given.INCIDENT, Given.fact("Checkout is slow."), new Words("It was slow, not down."));

    @Test
    void replacesWhatOurRecordSaysAndSaysWhy() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(CORRECT)
                .expectEvents(new FactCorrected(
                        Given.INCIDENT, Given.fact("Checkout is slow."), new Words("It was slow, not down.")));
    }

    @Test
    void aRetractedFactCannotBeCorrected() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, new FactRetracted(Given.INCIDENT, Given.FACT, new Words("Another shop.")))
                .when(CORRECT)
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This fact was retracted: record a new one instead.")
                .expectNoEvents();
    }
}
