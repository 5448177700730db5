package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactEvent.FactRecorded;
import org.junit.jupiter.api.Test;

class RecordFactTest {

    @Test
    void recordsTheFactAsItWasStated() {
        Given.aggregate(RecordedFact.class)
                .givenNoPriorActivity()
                .when(new RecordFact(Given.INCIDENT, Given.fact("Checkout is down.")))
                .expectEvents(new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down.")));
    }
}
