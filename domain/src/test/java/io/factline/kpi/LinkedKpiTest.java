package io.factline.kpi;

import static io.factline.kpi.Details.DENIAL;
import static io.factline.kpi.Details.PROMISE;
import static io.factline.kpi.Details.RUMOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures whose two facts are made a pair by a relation. */
class LinkedKpiTest {

    private static final String KPI = "rumourCorrection";

    @Test
    void aDenialThatDebunksNothingAnswersNothing() {
        KpiValue value = Crisis.of(new Draft("R", RUMOUR, "2013-12-10"), new Draft("D", DENIAL, "2013-12-11"))
                .value(KPI);

        assertThat(value.status()).isEqualTo(KpiStatus.RUNNING);
        assertThat(value.missing()).containsExactly("RumourCorrected");
    }

    @Test
    void ofAllRumoursTheOneThatWasAnsweredFirstCounts() {
        KpiValue value = Crisis.of(
                        new Draft("EARLY", RUMOUR, "2013-12-01"),
                        new Draft("LATE", RUMOUR, "2013-12-10"),
                        new Draft("SLOW", DENIAL, "2013-12-20").and(RelationKind.DEBUNKS, "EARLY"),
                        new Draft("QUICK", DENIAL, "2013-12-11").and(RelationKind.DEBUNKS, "LATE"))
                .value(KPI);

        assertThat(value.facts()).isEqualTo(ids("LATE", "QUICK"));
        assertThat(value.days()).isEqualTo(1);
    }

    @Test
    void ofSeveralRumoursThatOneDenialAnswersTheFirstCounts() {
        KpiValue value = Crisis.of(
                        new Draft("LATE", RUMOUR, "2013-12-10"),
                        new Draft("EARLY", RUMOUR, "2013-12-01"),
                        new Draft("D", DENIAL, "2013-12-11")
                                .and(RelationKind.DEBUNKS, "LATE")
                                .and(RelationKind.DEBUNKS, "EARLY"))
                .value(KPI);

        assertThat(value.facts()).isEqualTo(ids("EARLY", "D"));
    }

    @Test
    void whatSaysTheSameAnswersTheSameThroughAsManySourcesAsThereAre() {
        KpiValue value = Crisis.of(
                        new Draft("R", RUMOUR, "2013-12-10"),
                        new Draft("R2", RUMOUR, "2013-12-09").and(RelationKind.SAME_AS, "R"),
                        new Draft("D", DENIAL, "2013-12-20").and(RelationKind.DEBUNKS, "R"),
                        new Draft("D2", DENIAL, "2013-12-19").and(RelationKind.SAME_AS, "D3"),
                        new Draft("D3", DENIAL, "2013-12-18").and(RelationKind.SAME_AS, "D"))
                .value(KPI);

        assertThat(value.from()).isEqualTo(new AnchorFact(new FactId("R2"), false));
        assertThat(value.to()).isEqualTo(new AnchorFact(new FactId("D3"), false));
        assertThat(value.facts()).isEqualTo(ids("R2", "R", "D3", "D2", "D"));
    }

    @Test
    void theRelationProvesTheOrderWhereTheTimesDoNot() {
        KpiValue value = Crisis.of(
                        new Draft("R", RUMOUR, "2013-12-10"),
                        new Draft("D", DENIAL, "2013-12-10").and(RelationKind.DEBUNKS, "R"))
                .value(KPI);

        assertThat(value.status()).isEqualTo(KpiStatus.OK);
        assertThat(value.min()).isEqualTo(Duration.ZERO);
        assertThat(value.max()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theRelationProvesNothingWhereTheTimesProveTheOpposite() {
        KpiValue value = Crisis.of(
                        new Draft("R", RUMOUR, "2013-12-10"),
                        new Draft("D", DENIAL, "2013-12-08").and(RelationKind.DEBUNKS, "R"))
                .value(KPI);

        assertThat(value.status()).isEqualTo(KpiStatus.NEGATIVE);
        assertThat(value.max()).isEqualTo(Duration.ofDays(-1));
    }

    @Test
    void aRumourStartsItsMeasureAlthoughItIsOnlyRumouredButNoOpinionDoes() {
        Draft denial = new Draft("D", DENIAL, "2013-12-11").and(RelationKind.DEBUNKS, "R");

        KpiValue rumoured = Crisis.of(new Draft("R", RUMOUR, "2013-12-10").is(Standing.RUMOURED), denial)
                .value(KPI);
        KpiValue opinion = Crisis.of(new Draft("R", RUMOUR, "2013-12-10").is(Standing.OPINION), denial)
                .value(KPI);

        assertThat(rumoured.status()).isEqualTo(KpiStatus.OK);
        assertThat(rumoured.standing()).isEqualTo(Standing.RUMOURED);
        assertThat(opinion.status()).isEqualTo(KpiStatus.NOT_COMPUTABLE);
        assertThat(opinion.missing()).containsExactly("RumourCirculated");
    }

    @Test
    void aPromiseThatIsOnlyRumouredStartsNothing() {
        assertThat(Crisis.of(new Draft("P", PROMISE, "2013-12-10").is(Standing.RUMOURED))
                        .value("promiseResolution")
                        .status())
                .isEqualTo(KpiStatus.NOT_COMPUTABLE);
    }

    @Test
    void aRumourThatWasSupersededIsAnsweredByNobody() {
        KpiValue value = Crisis.of(
                        new Draft("R", RUMOUR, "2013-12-10"),
                        new Draft("R2", RUMOUR, "2013-12-11").and(RelationKind.SUPERSEDES, "R"),
                        new Draft("D", DENIAL, "2013-12-12").and(RelationKind.DEBUNKS, "R"))
                .value(KPI);

        assertThat(value.from()).isEqualTo(new AnchorFact(new FactId("R2"), false));
        assertThat(value.status()).isEqualTo(KpiStatus.RUNNING);
    }

    private static List<FactId> ids(String... texts) {
        return Stream.of(texts).map(FactId::new).toList();
    }
}
