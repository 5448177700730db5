package io.factline.kpi;

import static io.factline.kpi.Details.PROMISE;
import static io.factline.kpi.Details.promiseDue;
import static io.factline.kpi.Details.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.CommunicationDetail.Outcome;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What became of promises. */
class PromisesTest {

    @Test
    void everyPromiseIsKeptLateBrokenOrOpen() {
        Promises promises = Crisis.of(
                        new Draft("P1", promiseDue("2013-12-20"), "2013-12-01"),
                        new Draft("P2", PROMISE, "2013-12-02"),
                        new Draft("P3", PROMISE, "2013-12-03"),
                        new Draft("P4", PROMISE, "2013-12-04"),
                        new Draft("P5", promiseDue("2014"), "2013-12-05"),
                        new Draft("R1", resolved(Outcome.KEPT), "2013-12-11").and(RelationKind.RESOLVES, "P1"),
                        new Draft("R2", resolved(Outcome.LATE), "2013-12-12").and(RelationKind.RESOLVES, "P2"),
                        new Draft("R3", resolved(Outcome.BROKEN), "2013-12-13").and(RelationKind.RESOLVES, "P3"))
                .kpis()
                .promises();

        assertThat(promises)
                .isEqualTo(new Promises(
                        5,
                        1,
                        1,
                        1,
                        2,
                        1,
                        new BigDecimal("0.333"),
                        ids("P1", "P2", "P3", "P4", "P5", "R1", "R2", "R3")));
    }

    @Test
    void aPromiseFromTwoSourcesIsOneAndItsDateMayStandInEither() {
        Promises promises = Crisis.of(
                        new Draft("P1", PROMISE, "2013-12-01"),
                        new Draft("P2", promiseDue("2014"), "2013-12-01").and(RelationKind.SAME_AS, "P1"))
                .kpis()
                .promises();

        assertThat(promises).isEqualTo(new Promises(1, 0, 0, 0, 1, 0, null, ids("P1", "P2")));
    }

    @Test
    void theEarliestEndThatSaysHowCounts() {
        Promises promises = Crisis.of(
                        new Draft("P", PROMISE, "2013-12-01"),
                        new Draft("R3", resolved(Outcome.BROKEN), "2013-12-13").and(RelationKind.RESOLVES, "P"),
                        new Draft("R2", resolved(Outcome.KEPT), "2013-12-12").and(RelationKind.RESOLVES, "P"),
                        new Draft("R1", resolved(null), "2013-12-11").and(RelationKind.RESOLVES, "P"))
                .kpis()
                .promises();

        assertThat(promises.kept()).isEqualTo(1);
        assertThat(promises.broken()).isZero();
        assertThat(promises.keptRatio()).isEqualByComparingTo("1");
    }

    @Test
    void aPromiseOfWhichOnlyTheEndIsKnownIsNotOpenAndNothingElseEither() {
        Promises promises = Crisis.of(
                        new Draft("P", PROMISE, "2013-12-01"),
                        new Draft("R", resolved(null), "2013-12-11").and(RelationKind.RESOLVES, "P"))
                .kpis()
                .promises();

        assertThat(promises).isEqualTo(new Promises(1, 0, 0, 0, 0, 0, null, ids("P", "R")));
    }

    @Test
    void rumoursOpinionsAndWhatIsSupersededAreNoPromisesAndEndNone() {
        Promises promises = Crisis.of(
                        new Draft("P1", PROMISE, "2013-12-01").is(Standing.RUMOURED),
                        new Draft("P2", PROMISE, "2013-12-02"),
                        new Draft("P3", PROMISE, "2013-12-03").and(RelationKind.SUPERSEDES, "P2"),
                        new Draft("R", resolved(Outcome.BROKEN), "2013-12-11")
                                .is(Standing.OPINION)
                                .and(RelationKind.RESOLVES, "P3"))
                .kpis()
                .promises();

        assertThat(promises).isEqualTo(new Promises(1, 0, 0, 0, 1, 1, null, ids("P3")));
    }

    private static List<FactId> ids(String... texts) {
        return Stream.of(texts).map(FactId::new).toList();
    }
}
