package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.TellFact;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactTold;
import io.factline.fact.ToldTo;
import io.factline.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class TellFactTest {

    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));

    @Test
    void saysWhoElseWasTold() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(new TellFact(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.CUSTOMERS)), Given.asEditor())
                .expectEvents(new FactTold(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.CUSTOMERS)));
    }

    @Test
    void theSamePartyMayBeToldAgain() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, new FactTold(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.CUSTOMERS)))
                .when(new TellFact(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.CUSTOMERS)), Given.asEditor())
                .expectEvents(new FactTold(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.CUSTOMERS)));
    }

    @Test
    void aFactHasAtMostTwoHundredTellings() {
        Fact full = Given.fact("Checkout is down.");
        for (int i = 0; i < 200; i++) {
            full = full.told(Given.telling(ToldTo.CUSTOMERS));
        }
        Given.aggregate(RecordedFact.class)
                .given(new FactRecorded(Given.INCIDENT, full))
                .when(new TellFact(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.BANKS)), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("A fact has at most 200 tellings.")
                .expectNoEvents();
    }
}
