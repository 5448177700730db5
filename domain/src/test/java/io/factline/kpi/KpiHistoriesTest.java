package io.factline.kpi;

import static io.factline.kpi.Details.DISCLOSED;
import static io.factline.kpi.Details.DISCOVERED;
import static io.factline.kpi.Details.exposure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.kpi.KpiHistories.Moment;
import io.factline.kpi.KpiHistory.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a value moved, and by which facts. */
class KpiHistoriesTest {

    private static final KpiKey KPI = new KpiKey("disclosureDelay");
    private static final Draft DISCOVERY = new Draft("D", DISCOVERED, "2013-12-12");
    private static final Draft DISCLOSURE = new Draft("P", DISCLOSED, "2013-12-19");

    @Test
    void aValueBeginsWithWhatWasKnownBeforeAnythingWasAndMovesAsFactsArrive() {
        List<Step> steps = KpiHistories.steps(
                KPI,
                List.of(
                        before(),
                        moment(12, Crisis.of(DISCOVERY), "D"),
                        moment(19, Crisis.of(DISCOVERY, DISCLOSURE), "P")));

        assertThat(steps)
                .extracting(step -> step.value().status(), Step::at, Step::by)
                .containsExactly(
                        tuple(KpiStatus.NOT_COMPUTABLE, null, ids()),
                        tuple(KpiStatus.RUNNING, day(12), ids("D")),
                        tuple(KpiStatus.OK, day(19), ids("P")));
    }

    @Test
    void aValueThatOnlyRunsOnMakesNoStep() {
        Draft other = new Draft("X", exposure("capture"), "2013-11-27");

        List<Step> steps = KpiHistories.steps(
                KPI,
                List.of(
                        before(),
                        moment(12, Crisis.of(DISCOVERY), "D"),
                        moment(13, Crisis.of(DISCOVERY, other), "X"),
                        moment(14, Crisis.of(DISCOVERY, other))));

        assertThat(steps).hasSize(2);
        assertThat(steps.getLast().value().max()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aRunningValueWhoseStartMovedMakesOne() {
        Draft corrected = new Draft("D", DISCOVERED, "2013-12-11");

        List<Step> steps = KpiHistories.steps(
                KPI, List.of(before(), moment(12, Crisis.of(DISCOVERY), "D"), moment(13, Crisis.of(corrected), "D")));

        assertThat(steps).hasSize(3);
        assertThat(steps.getLast().by()).isEqualTo(ids("D"));
    }

    @Test
    void theFactThatSupersededAnAnchorIsNamedAlsoWhereItIsNoAnchorItself() {
        Draft denial = new Draft("N", exposure(null), "2013-12-13").and(RelationKind.CORRECTS, "D");
        Draft bystander = new Draft("X", exposure("capture"), "2013-11-27");

        List<Step> steps = KpiHistories.steps(
                KPI,
                List.of(
                        before(),
                        moment(12, Crisis.of(DISCOVERY), "D"),
                        moment(13, Crisis.of(DISCOVERY, denial, bystander), "X", "N")));

        assertThat(steps.getLast().value().status()).isEqualTo(KpiStatus.NOT_COMPUTABLE);
        assertThat(steps.getLast().by()).isEqualTo(ids("N"));
    }

    @Test
    void aFactThatWasRetractedIsNamedByTheStepThatItLeftBehind() {
        List<Step> steps = KpiHistories.steps(
                KPI, List.of(before(), moment(12, Crisis.of(DISCOVERY), "D"), moment(13, Crisis.of(), "D")));

        assertThat(steps.getLast().value().status()).isEqualTo(KpiStatus.NOT_COMPUTABLE);
        assertThat(steps.getLast().by()).isEqualTo(ids("D"));
    }

    @Test
    void aPinAndTheCloseOfTheIncidentMoveAValueByNoFact() {
        Draft later = new Draft("E", DISCOVERED, "2013-12-13");

        List<Step> steps = KpiHistories.steps(
                KPI,
                List.of(
                        before(),
                        moment(13, Crisis.of(DISCOVERY, later), "D", "E"),
                        moment(14, Crisis.of(DISCOVERY, later).pinned("disclosureDelay", AnchorSide.FROM, "E")),
                        moment(16, Crisis.of(DISCOVERY, later).closed("2013-12-14"))));

        assertThat(steps)
                .extracting(step -> step.value().status())
                .containsExactly(
                        KpiStatus.NOT_COMPUTABLE, KpiStatus.RUNNING, KpiStatus.RUNNING, KpiStatus.NO_END_RECORDED);
        assertThat(steps.get(1).by()).isEqualTo(ids("D"));
        assertThat(Objects.requireNonNull(steps.get(2).value().from()).pinned()).isTrue();
        assertThat(steps.get(2).by()).isEmpty();
        assertThat(steps.get(3).by()).isEmpty();
    }

    @Test
    void anAnchorThatStandsMoreFirmlyMakesAStep() {
        Draft claimed = new Draft("D", DISCOVERED, "2013-12-12").is(Standing.CLAIMED);

        List<Step> steps = KpiHistories.steps(
                KPI, List.of(before(), moment(12, Crisis.of(claimed), "D"), moment(13, Crisis.of(DISCOVERY), "D")));

        assertThat(steps)
                .extracting(step -> step.value().standing())
                .containsExactly(null, Standing.CLAIMED, Standing.CONFIRMED);
    }

    @Test
    void theHistoryOfAKindBeginsBeforeThereIsSuchAKind() {
        List<Step> steps = KpiHistories.steps(
                new KpiKey("dwellTime[capture]"),
                List.of(before(), moment(12, Crisis.of(new Draft("X", exposure("capture"), "2013-11-27")), "X")));

        assertThat(steps)
                .extracting(step -> step.value().kpi().text())
                .containsExactly("dwellTime[capture]", "dwellTime[capture]");
    }

    private static Moment before() {
        return new Moment(null, null, Crisis.of().known(), List.of());
    }

    private static Moment moment(int day, Crisis crisis, String... arrived) {
        Instant end = day(day);
        return new Moment(end, null, crisis.asOf(end.toString()).known(), ids(arrived));
    }

    /** The end of a day of December in Chicago. */
    private static Instant day(int day) {
        return Instant.parse("2013-12-01T06:00:00Z").plus(Duration.ofDays(day));
    }

    private static List<FactId> ids(String... texts) {
        return Stream.of(texts).map(FactId::new).toList();
    }
}
