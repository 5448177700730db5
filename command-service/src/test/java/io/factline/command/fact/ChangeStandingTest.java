package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Actor;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.ChangeStanding;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.FactEvent.StandingChanged;
import io.factline.fact.Standing;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeStandingTest {

    private static final Words REASON = new Words("The vendor said so.");
    private static final Fact CLAIMED = Given.fact("Checkout is down.");
    private static final FactRecorded RECORDED = new FactRecorded(Given.INCIDENT, CLAIMED);
    private static final SourceAttached ATTACHED =
            new SourceAttached(Given.INCIDENT, Given.FACT, Given.source("A paper"));

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"RUMOURED", "OPINION"})
    void aFactStandsLessFirmly(Standing standing) {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(changeTo(standing), Given.asEditor())
                .expectEvents(changedTo(standing));
    }

    @Test
    void aFactWithASourceIsConfirmed() {
        Given.aggregate(RecordedFact.class)
                .given(new FactRecorded(Given.INCIDENT, CLAIMED.saidBy(Given.source("A paper"))))
                .when(changeTo(Standing.CONFIRMED), Given.asEditor())
                .expectEvents(changedTo(Standing.CONFIRMED));
    }

    @Test
    void aSourceThatWasAttachedLaterCounts() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, ATTACHED)
                .when(changeTo(Standing.CONFIRMED), Given.asEditor())
                .expectEvents(changedTo(Standing.CONFIRMED));
    }

    @Test
    void aNamedWitnessCounts() {
        Actor named = new Actor(new Words("The head of stores"), null);
        Given.aggregate(RecordedFact.class)
                .given(new FactRecorded(Given.INCIDENT, Given.factOf("Checkout is down.", named)))
                .when(changeTo(Standing.CONFIRMED), Given.asEditor())
                .expectEvents(changedTo(Standing.CONFIRMED));
    }

    @Test
    void aWitnessOfWhomOnlyTheRoleIsKnownDoesNotCount() {
        Actor unnamed = new Actor(null, new Words("cashier"));
        Given.aggregate(RecordedFact.class)
                .given(new FactRecorded(Given.INCIDENT, Given.factOf("Checkout is down.", unnamed)))
                .when(changeTo(Standing.CONFIRMED), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void aFactForWhichNobodyStandsIsNotConfirmed() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(changeTo(Standing.CONFIRMED), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage(
                        "A confirmed fact needs a source or a named witness (actor.name): give one, or record it as claimed.")
                .expectNoEvents();
    }

    @Test
    void aSourceThatACorrectionTookAwayDoesNotCountAnyMore() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED, ATTACHED, new FactCorrected(Given.INCIDENT, CLAIMED, REASON))
                .when(changeTo(Standing.CONFIRMED), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void theStandingThatItHasIsNoChange() {
        Given.aggregate(RecordedFact.class)
                .given(RECORDED)
                .when(changeTo(Standing.CLAIMED), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("The standing of this fact is claimed already.")
                .expectNoEvents();
    }

    private static ChangeStanding changeTo(Standing standing) {
        return new ChangeStanding(Given.INCIDENT, Given.FACT, standing, REASON);
    }

    private static StandingChanged changedTo(Standing standing) {
        return new StandingChanged(Given.INCIDENT, Given.FACT, standing, REASON);
    }
}
