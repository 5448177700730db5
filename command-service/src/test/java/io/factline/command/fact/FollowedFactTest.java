package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.FollowSource;
import io.factline.fact.FactEvent;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactTold;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.FactEvent.StandingChanged;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Term;
import io.factline.record.Words;
import java.util.Objects;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the work of people on a fact that a system goes on telling of. */
class FollowedFactTest {

    private static final Words NEWER = new Words("Its source says something newer.");
    private static final Telling TELLING = Given.telling(ToldTo.CUSTOMERS);
    private static final Source PAPER = Given.source("A paper");
    private static final FactTold TOLD = new FactTold(Given.INCIDENT, Given.FACT, TELLING);
    private static final SourceAttached ATTACHED = new SourceAttached(Given.INCIDENT, Given.FACT, PAPER);

    @Test
    void tellingsSourcesAndStandingStay() {
        Fact joined = said("Checkout is slow.", 2L).told(TELLING).saidBy(PAPER).standing(Standing.CONFIRMED);
        followed(
                        said("Checkout is slow.", 2L),
                        recorded(said("Checkout is down.", 1L)),
                        TOLD,
                        ATTACHED,
                        judged(Standing.CONFIRMED))
                .expectEvents(corrected(joined));
    }

    @Test
    void theyStayHoweverOftenTheSystemSaysSomethingNewer() {
        Fact second = said("Checkout is slow.", 2L).told(TELLING).saidBy(PAPER).standing(Standing.CONFIRMED);
        Fact third = said("Checkout is back.", 3L).told(TELLING).saidBy(PAPER).standing(Standing.CONFIRMED);
        followed(
                        said("Checkout is back.", 3L),
                        recorded(said("Checkout is down.", 1L)),
                        TOLD,
                        ATTACHED,
                        judged(Standing.CONFIRMED),
                        corrected(second))
                .expectEvents(corrected(third));
    }

    @Test
    void aSystemThatCountsNothingAndSaysTheSameAgainChangesNothingWhateverPeopleAdded() {
        Fact second =
                said("Checkout is slow.", null).told(TELLING).saidBy(PAPER).standing(Standing.CONFIRMED);
        followed(
                        said("Checkout is slow.", null),
                        recorded(said("Checkout is down.", null)),
                        TOLD,
                        ATTACHED,
                        judged(Standing.CONFIRMED),
                        corrected(second))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatPeopleAddedIsNotThereTwiceWhereTheSystemSaysItToo() {
        Fact both = said("Checkout is slow.", 2L).told(TELLING).saidBy(PAPER);
        followed(both, recorded(said("Checkout is down.", 1L)), TOLD, ATTACHED).expectEvents(corrected(both));
    }

    @Test
    void whatTheSystemItselfTakesBackGoes() {
        followed(
                        said("Checkout is slow.", 2L),
                        recorded(said("Checkout is down.", 1L).told(TELLING).saidBy(PAPER)))
                .expectEvents(corrected(said("Checkout is slow.", 2L)));
    }

    @Test
    void whatAPersonTookAwayByACorrectionDoesNotComeBack() {
        followed(
                        said("Checkout is slow.", 2L),
                        recorded(said("Checkout is down.", 1L)),
                        TOLD,
                        ATTACHED,
                        corrected(said("Checkout is down.", 1L)))
                .expectEvents(corrected(said("Checkout is slow.", 2L)));
    }

    @Test
    void aStandingThatTheSystemChangesReplacesTheOneOfPeople() {
        Fact rumoured = said("Checkout is slow.", 2L).standing(Standing.RUMOURED);
        followed(rumoured, recorded(said("Checkout is down.", 1L)), judged(Standing.OPINION))
                .expectEvents(corrected(rumoured));
    }

    @Test
    void aConfirmationFallsWithTheLastSourceThatBoreIt() {
        followed(
                        said("Checkout is slow.", 2L),
                        recorded(said("Checkout is down.", 1L).saidBy(PAPER)),
                        judged(Standing.CONFIRMED))
                .expectEvents(corrected(said("Checkout is slow.", 2L)));
    }

    private static ResultValidator<RecordedFact> followed(Fact said, FactEvent... before) {
        External origin = Objects.requireNonNull(said.external());
        return Given.aggregate(RecordedFact.class)
                .given((Object[]) before)
                .when(new FollowSource(Given.INCIDENT, said, origin), Given.asEditor());
    }

    private static FactRecorded recorded(Fact fact) {
        return new FactRecorded(Given.INCIDENT, fact);
    }

    private static FactCorrected corrected(Fact fact) {
        return new FactCorrected(Given.INCIDENT, fact, NEWER);
    }

    private static StandingChanged judged(Standing standing) {
        return new StandingChanged(Given.INCIDENT, Given.FACT, standing, new Words("The vendor said so."));
    }

    private static Fact said(String summary, @Nullable Long version) {
        return Given.fact(summary).from(new External(new Term("pagerduty"), new ExternalId("P-1"), null, version));
    }
}
