package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactEvent.FactRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordFactTest {

    @ParameterizedTest
    @EnumSource(Access.class)
    void recordsTheFactAsItWasStated(Access access) {
        Fact stated = Given.fact("Checkout is down.").readableBy(access);
        Given.aggregate(RecordedFact.class)
                .givenNoPriorActivity()
                .when(new RecordFact(Given.INCIDENT, stated), Given.asEditor())
                .expectEvents(new FactRecorded(Given.INCIDENT, stated));
    }

    @Test
    void aFactOfWhichNobodySaysWhoMayReadItIsInternal() {
        Given.aggregate(RecordedFact.class)
                .givenNoPriorActivity()
                .when(new RecordFact(Given.INCIDENT, Given.factForWhoever("Checkout is down.")), Given.asEditor())
                .expectEvents(new FactRecorded(
                        Given.INCIDENT, Given.fact("Checkout is down.").readableBy(Access.INTERNAL)));
    }
}
