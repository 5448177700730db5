package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.AttachSource;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.Source;
import io.factline.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class AttachSourceTest {

    private static final Source PAPER = Given.source("A paper");
    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));

    @Test
    void saysThatAnotherSourceSaysItToo() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(new AttachSource(Given.INCIDENT, Given.FACT, PAPER), Given.asEditor())
                .expectEvents(new SourceAttached(Given.INCIDENT, Given.FACT, PAPER));
    }

    @Test
    void aFactMayHaveManySources() {
        Source blog = Given.source("A blog");
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, new SourceAttached(Given.INCIDENT, Given.FACT, PAPER))
                .when(new AttachSource(Given.INCIDENT, Given.FACT, blog), Given.asEditor())
                .expectEvents(new SourceAttached(Given.INCIDENT, Given.FACT, blog));
    }

    @Test
    void aFactHasAtMostTwoHundredSources() {
        Fact full = Given.fact("Checkout is down.");
        for (int i = 0; i < 200; i++) {
            full = full.saidBy(PAPER);
        }
        Given.aggregate(RecordedFact.class)
                .given(new FactRecorded(Given.INCIDENT, full))
                .when(new AttachSource(Given.INCIDENT, Given.FACT, PAPER), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("A fact has at most 200 sources.")
                .expectNoEvents();
    }
}
