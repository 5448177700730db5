package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Access;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.ChangeAccess;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivilegedFactTest {

    private static final String WITHHELD = "This fact is privileged: your account does not have the role to read it.";
    private static final Words REASON = new Words("Counsel asked for it.");
    private static final FactRecorded PRIVILEGED =
            new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down.").readableBy(Access.PRIVILEGED));
    private static final FactDisputed DISPUTED = new FactDisputed(Given.INCIDENT, Given.FACT, REASON);

    private static List<FactCommand> commands() {
        return FactCommands.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isDecidedUponByThoseWhoMayReadIt(FactCommand command) {
        Given.aggregate(RecordedFact.class)
                .given(PRIVILEGED, DISPUTED)
                .when(command, Given.asCounsel())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isClosedToTheDecisionsOfEverybodyElse(FactCommand command) {
        Given.aggregate(RecordedFact.class)
                .given(PRIVILEGED, DISPUTED)
                .when(command, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage(WITHHELD)
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void doesNotEvenSayThatItWasRetracted(FactCommand command) {
        Given.aggregate(RecordedFact.class)
                .given(PRIVILEGED, new FactRetracted(Given.INCIDENT, Given.FACT, REASON))
                .when(command, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage(WITHHELD)
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isClosedFromTheMomentInWhichItBecomesPrivileged(FactCommand command) {
        Given.aggregate(RecordedFact.class)
                .given(
                        new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down.")),
                        DISPUTED,
                        new AccessChanged(Given.INCIDENT, Given.FACT, Access.PRIVILEGED, REASON))
                .when(command, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage(WITHHELD)
                .expectNoEvents();
    }

    @Test
    void isOpenToEverybodyAgainOnceCounselSaysSo() {
        Given.aggregate(RecordedFact.class)
                .given(PRIVILEGED, new AccessChanged(Given.INCIDENT, Given.FACT, Access.INTERNAL, REASON))
                .when(new ChangeAccess(Given.INCIDENT, Given.FACT, Access.OPEN, REASON), Given.asEditor())
                .expectEvents(new AccessChanged(Given.INCIDENT, Given.FACT, Access.OPEN, REASON));
    }

    @Test
    void mayBeRecordedByWhoeverMayWrite() {
        Given.aggregate(RecordedFact.class)
                .givenNoPriorActivity()
                .when(new RecordFact(Given.INCIDENT, PRIVILEGED.fact()), Given.asEditor())
                .expectEvents(PRIVILEGED);
    }
}
