package io.factline.command.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.command.Given;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetractedFactTest {

    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, Given.fact("Checkout is down."));
    private static final FactDisputed DISPUTED =
            new FactDisputed(Given.INCIDENT, Given.FACT, new Words("It was not down."));
    private static final FactRetracted RETRACTED =
            new FactRetracted(Given.INCIDENT, Given.FACT, new Words("Another shop."));

    private static List<FactCommand> commands() {
        return FactCommands.all();
    }

    @Test
    void everyCommandAboutARecordedFactIsTriedHere() {
        assertThat(commands().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(FactCommand.class.getPermittedSubclasses())
                        .filter(type -> type != RecordFact.class)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatStandsTakesEveryCommand(FactCommand command) {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, DISPUTED)
                .when(command, Given.asEditor())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatWasRetractedTakesNone(FactCommand command) {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, DISPUTED, RETRACTED)
                .when(command, Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("This fact was retracted: record a new one instead.")
                .expectNoEvents();
    }
}
