package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Access;
import io.factline.fact.FactCommand.ChangeAccess;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeAccessTest {

    private static final Words REASON = new Words("It is in the press.");
    private static final FactRecorded INTERNAL = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"OPEN", "PRIVILEGED"})
    void opensOrClosesTheFactToReadersAndSaysWhy(Access access) {
        Given.aggregate(RecordedFact.class)
                .given(INTERNAL)
                .when(changeTo(access), Given.asEditor())
                .expectEvents(changedTo(access));
    }

    @Test
    void theAccessThatItHasIsNoChange() {
        Given.aggregate(RecordedFact.class)
                .given(INTERNAL)
                .when(changeTo(Access.INTERNAL), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("The access of this fact is internal already.")
                .expectNoEvents();
    }

    @Test
    void whatWasChangedLastCounts() {
        Given.aggregate(RecordedFact.class)
                .given(INTERNAL, changedTo(Access.OPEN))
                .when(changeTo(Access.INTERNAL), Given.asEditor())
                .expectEvents(changedTo(Access.INTERNAL));
    }

    private static ChangeAccess changeTo(Access access) {
        return new ChangeAccess(Given.INCIDENT, Given.FACT, access, REASON);
    }

    private static AccessChanged changedTo(Access access) {
        return new AccessChanged(Given.INCIDENT, Given.FACT, access, REASON);
    }
}
