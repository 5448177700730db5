package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Access;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;

class CorrectFactTest {

    private static final Words REASON = new Words("It was slow, not down.");
    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));
    private static final AccessChanged OPENED =
            new AccessChanged(Given.INCIDENT, Given.FACT, Access.OPEN, new Words("It is in the press."));

    @Test
    void replacesWhatOurRecordSaysAndSaysWhy() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(correct(Given.fact("Checkout is slow.")), Given.asEditor())
                .expectEvents(corrected(Given.fact("Checkout is slow.")));
    }

    @Test
    void leavesTheAccessAsItIs() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, OPENED)
                .when(correct(Given.factForWhoever("Checkout is slow.")), Given.asEditor())
                .expectEvents(corrected(Given.fact("Checkout is slow.").readableBy(Access.OPEN)));
    }

    @Test
    void mayNameTheAccessThatTheFactHas() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, OPENED)
                .when(correct(Given.fact("Checkout is slow.").readableBy(Access.OPEN)), Given.asEditor())
                .expectEvents(corrected(Given.fact("Checkout is slow.").readableBy(Access.OPEN)));
    }

    @Test
    void isRefusedWhereItNamesAnotherAccess() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(correct(Given.fact("Checkout is slow.").readableBy(Access.OPEN)), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("A correction leaves the access as it is, which is internal:"
                        + " leave it out, and change it by itself, with a reason.")
                .expectNoEvents();
    }

    @Test
    void leavesTheFactWithItsOrigin() {
        External origin = new External(new Term("pagerduty"), new ExternalId("P-1"), null, 7L);
        Given.aggregate(RecordedFact.class)
                .given(new FactRecorded(
                        Given.INCIDENT, Given.fact("Checkout is down.").from(origin)))
                .when(correct(Given.fact("Checkout is slow.")), Given.asEditor())
                .expectEvents(corrected(Given.fact("Checkout is slow.").from(origin)));
    }

    private static CorrectFact correct(Fact fact) {
        return new CorrectFact(Given.INCIDENT, fact, REASON);
    }

    private static FactCorrected corrected(Fact fact) {
        return new FactCorrected(Given.INCIDENT, fact, REASON);
    }
}
