package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Access;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.FollowSource;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowSourceTest {

    private static final Words NEWER = new Words("Its source says something newer.");
    private static final AccessChanged OPENED =
            new AccessChanged(Given.INCIDENT, Given.FACT, Access.OPEN, new Words("It is in the press."));

    @Test
    void aNewerVersionCorrects() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L))
                .when(follow("Checkout is slow.", 8L), Given.asEditor())
                .expectEvents(corrected("Checkout is slow.", 8L));
    }

    @Test
    void aNewerVersionThatSaysTheSameIsKeptAsTheNewestSoThatAnOlderOneStaysOlder() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L))
                .when(follow("Checkout is down.", 9L), Given.asEditor())
                .expectEvents(corrected("Checkout is down.", 9L));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 6, 7})
    void theSameVersionOrAnOlderOneChangesNothingWhateverItSays(long version) {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L))
                .when(follow("Checkout is slow.", version), Given.asEditor())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aVersionIsOlderThanTheLastOneAndNotThanTheFirst() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L), corrected("Checkout is slow.", 9L))
                .when(follow("Checkout is down.", 8L), Given.asEditor())
                .expectNoEvents();
    }

    @Test
    void whereTheSystemCountsNothingAnotherContentCorrects() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", null))
                .when(follow("Checkout is slow.", null), Given.asEditor())
                .expectEvents(corrected("Checkout is slow.", null));
    }

    @Test
    void whereTheSystemCountsNothingTheSameContentChangesNothing() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", null))
                .when(follow("Checkout is down.", null), Given.asEditor())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aSystemMayBeginToCountAndWhatItCountedIsNotForgotten() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", null))
                .when(follow("Checkout is down.", 1L), Given.asEditor())
                .expectEvents(corrected("Checkout is down.", 1L));
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 1L))
                .when(follow("Checkout is slow.", null), Given.asEditor())
                .expectEvents(corrected("Checkout is slow.", 1L));
    }

    @Test
    void leavesTheAccessThatPeopleGaveIt() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L), OPENED)
                .when(follow("Checkout is slow.", 8L), Given.asEditor())
                .expectEvents(new FactCorrected(
                        Given.INCIDENT, said("Checkout is slow.", 8L).readableBy(Access.OPEN), NEWER));
    }

    @Test
    void isRefusedWhereANewerVersionNamesAnotherAccess() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L), OPENED)
                .when(followAsInternal(8L), Given.asEditor())
                .expectException(RuleBroken.class)
                .expectExceptionMessage("A correction leaves the access as it is, which is open:"
                        + " leave it out, and change it by itself, with a reason.")
                .expectNoEvents();
    }

    @Test
    void whatIsNotNewerIsNotEvenRefused() {
        Given.aggregate(RecordedFact.class)
                .given(recorded("Checkout is down.", 7L), OPENED)
                .when(followAsInternal(7L), Given.asEditor())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static FollowSource follow(String summary, @Nullable Long version) {
        External origin = origin(version);
        return new FollowSource(Given.INCIDENT, Given.factForWhoever(summary).from(origin), origin);
    }

    private static FollowSource followAsInternal(long version) {
        return new FollowSource(Given.INCIDENT, said("Checkout is slow.", version), origin(version));
    }

    private static FactRecorded recorded(String summary, @Nullable Long version) {
        return new FactRecorded(Given.INCIDENT, said(summary, version));
    }

    private static FactCorrected corrected(String summary, @Nullable Long version) {
        return new FactCorrected(Given.INCIDENT, said(summary, version), NEWER);
    }

    private static Fact said(String summary, @Nullable Long version) {
        return Given.fact(summary).from(origin(version));
    }

    private static External origin(@Nullable Long version) {
        return new External(new Term("pagerduty"), new ExternalId("P-1"), null, version);
    }
}
