package io.factline.kpi;

import static io.factline.kpi.Details.ESTIMATE;
import static io.factline.kpi.Details.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How estimates of the damage moved. */
class ImpactRevisionsTest {

    private static final String CARDS = "card accounts";

    @Test
    void theLastValueIsComparedWithTheFirstInTheOrderInWhichTheyWereCertainlyMade() {
        ImpactRevision revision = only(Crisis.of(
                new Draft("LAST", ESTIMATE, "2013-12-30").counts("cards", 41, CARDS),
                new Draft("FIRST", ESTIMATE, "2013-12-19").counts("cards", 40, CARDS),
                new Draft("MIDDLE", ESTIMATE, "[2013-12-01..2013-12-25]").counts("cards", 70, CARDS)));

        assertThat(revision.first()).isEqualByComparingTo("40");
        assertThat(revision.last()).isEqualByComparingTo("41");
        assertThat(revision.factor()).isEqualByComparingTo("1.025");
        assertThat(revision.values()).isEqualTo(3);
        assertThat(revision.facts()).isEqualTo(ids("FIRST", "MIDDLE", "LAST"));
    }

    @Test
    void numbersOfOtherNamesUnitsOrCurrenciesAreNeverCompared() {
        Crisis crisis = Crisis.of(
                new Draft("A", ESTIMATE, "2013-12-01").counts("cards", 40, CARDS),
                new Draft("B", ESTIMATE, "2013-12-02").counts("cards", 40, "million card accounts"),
                new Draft("C", ESTIMATE, "2013-12-03").counts("contacts", 40, CARDS),
                new Draft("D", ESTIMATE, "2013-12-04").costs("cost", 40, "USD"),
                new Draft("E", ESTIMATE, "2013-12-05").costs("cost", 40, "EUR"));

        assertThat(crisis.kpis().impactRevisions()).isEmpty();
    }

    @Test
    void aFactOfAnotherTypeCountsWhereItRevisesAnEstimateDirectlyOrNot() {
        Crisis crisis = Crisis.of(
                new Draft("A", ESTIMATE, "2013-12-01").counts("cards", 40, CARDS),
                new Draft("B", NOTICE, "2013-12-02")
                        .and(RelationKind.REVISES, "A")
                        .counts("cards", 50, CARDS)
                        .counts("letters", 9, "letters"),
                new Draft("C", NOTICE, "2013-12-03")
                        .and(RelationKind.REVISES, "B")
                        .counts("cards", 60, CARDS)
                        .counts("letters", 8, "letters"),
                new Draft("D", NOTICE, "2013-12-04").counts("cards", 70, CARDS));

        assertThat(only(crisis).facts()).isEqualTo(ids("A", "B", "C"));
    }

    @Test
    void rivalsHaveNoFactor() {
        ImpactRevision revision = only(Crisis.of(
                new Draft("A", ESTIMATE, "2013-12-01").counts("cards", 40, CARDS),
                new Draft("B", ESTIMATE, "2013-12-02")
                        .and(RelationKind.CONTRADICTS, "A")
                        .counts("cards", 90, CARDS)));

        assertThat(revision.rivals()).isTrue();
        assertThat(revision.factor()).isNull();
    }

    @Test
    void anEstimateFromTwoSourcesCountsOnce() {
        Crisis crisis = Crisis.of(
                new Draft("A", ESTIMATE, "2013-12-01").counts("cards", 40, CARDS),
                new Draft("B", ESTIMATE, "2013-12-02")
                        .and(RelationKind.SAME_AS, "A")
                        .counts("cards", 41, CARDS));

        assertThat(crisis.kpis().impactRevisions()).isEmpty();
    }

    @Test
    void fromNothingNothingGrowsByAFactor() {
        ImpactRevision revision = only(Crisis.of(
                new Draft("A", ESTIMATE, "2013-12-01").counts("cards", 0, CARDS),
                new Draft("B", ESTIMATE, "2013-12-02").counts("cards", 90, CARDS)));

        assertThat(revision.factor()).isNull();
        assertThat(revision.rivals()).isFalse();
    }

    @Test
    void whatNobodyKnowsWhenItWasSaidAndWhatAnchorsNothingIsLeftOut() {
        Crisis crisis = Crisis.of(
                new Draft("A", ESTIMATE, "2013-12-01").counts("cards", 40, CARDS),
                new Draft("B", ESTIMATE, "[2013-12-02..]").counts("cards", 90, CARDS),
                new Draft("C", ESTIMATE, "2013-12-03").is(Standing.OPINION).counts("cards", 99, CARDS),
                new Draft("D", ESTIMATE, "2013-12-04").is(Standing.RUMOURED).counts("cards", 99, CARDS));

        assertThat(crisis.kpis().impactRevisions()).isEmpty();
    }

    private static ImpactRevision only(Crisis crisis) {
        List<ImpactRevision> revisions = crisis.kpis().impactRevisions();
        assertThat(revisions).hasSize(1);
        return revisions.getFirst();
    }

    private static List<FactId> ids(String... texts) {
        return Stream.of(texts).map(FactId::new).toList();
    }
}
