package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.FactCommand.DisputeFact;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class DisputeFactTest {

    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));

    @Test
    void marksTheFactAsDisputedAndSaysWhy() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(dispute("The vendor denies it."), Given.asEditor())
                .expectEvents(disputed("The vendor denies it."));
    }

    @Test
    void anotherReasonMayDisputeItToo() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, disputed("The vendor denies it."))
                .when(dispute("So do the stores."), Given.asEditor())
                .expectEvents(disputed("So do the stores."));
    }

    private static DisputeFact dispute(String reason) {
        return new DisputeFact(Given.INCIDENT, Given.FACT, new Words(reason));
    }

    private static FactDisputed disputed(String reason) {
        return new FactDisputed(Given.INCIDENT, Given.FACT, new Words(reason));
    }
}
