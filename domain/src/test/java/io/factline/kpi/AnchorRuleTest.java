package io.factline.kpi;

import static io.factline.kpi.Details.DEGRADED;
import static io.factline.kpi.Details.DISCLOSED;
import static io.factline.kpi.Details.DISCOVERED;
import static io.factline.kpi.Details.NOTICE;
import static io.factline.kpi.Details.contained;
import static io.factline.kpi.Details.exposure;
import static io.factline.kpi.Details.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Audience;
import io.factline.fact.FactId;
import io.factline.fact.OperationsDetail.Extent;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several facts a KPI starts and ends at. */
class AnchorRuleTest {

    @Test
    void theFirstIsTheOneThatHasCertainlyHappenedFirst() {
        Crisis crisis = Crisis.of(
                new Draft("SOME-TIME-IN-DECEMBER", DISCOVERED, "2013-12"),
                new Draft("ON-THE-TWELFTH", DISCOVERED, "2013-12-12"),
                new Draft("NOBODY-KNOWS-UNTIL-WHEN", DISCOVERED, "[2013-12-01..]"));

        assertThat(start(crisis.value("disclosureDelay"))).isEqualTo("ON-THE-TWELFTH");
    }

    @Test
    void theLastIsTheOneThatHasBegunLast() {
        Crisis crisis = Crisis.of(
                new Draft("D", DISCOVERED, "2013-12-12"),
                new Draft("BETWEEN", contained(Extent.FULL), "[2013-12-13..2013-12-30]"),
                new Draft("ON-THE-EIGHTEENTH", contained(Extent.FULL), "2013-12-18"),
                new Draft("NOBODY-KNOWS-SINCE-WHEN", contained(Extent.FULL), "[..2013-12-31]"));

        assertThat(end(crisis.value("timeToContain"))).isEqualTo("ON-THE-EIGHTEENTH");
    }

    @Test
    void ofTwoThatHaveHappenedByTheSameMomentTheConfirmedOneCounts() {
        Crisis crisis = Crisis.of(
                new Draft("A", DISCOVERED, "2013-12-12").is(Standing.CLAIMED),
                new Draft("B", DISCOVERED, "2013-12-12"));

        assertThat(start(crisis.value("disclosureDelay"))).isEqualTo("B");
    }

    @Test
    void thenTheOneThatCanHaveBeenEarlierAndThenTheSmallerId() {
        Crisis crisis = Crisis.of(
                new Draft("A", DISCOVERED, "2013-12-12"),
                new Draft("C", DISCOVERED, "[2013-12-11..2013-12-12]"),
                new Draft("B", DISCOVERED, "[2013-12-11..2013-12-12]"));

        assertThat(start(crisis.value("disclosureDelay"))).isEqualTo("B");
    }

    @Test
    void ofTheLastTheOneThatCanHaveBeenLaterAndThenTheSmallerId() {
        Crisis crisis = Crisis.of(
                new Draft("D", DISCOVERED, "2013-12-12"),
                new Draft("A", contained(Extent.FULL), "2013-12-18"),
                new Draft("C", contained(Extent.FULL), "[2013-12-18..2013-12-19]"),
                new Draft("B", contained(Extent.FULL), "[2013-12-18..2013-12-19]"));

        assertThat(end(crisis.value("timeToContain"))).isEqualTo("B");
    }

    @Test
    void opinionsAndRumoursAreNoAnchors() {
        Crisis crisis = Crisis.of(
                new Draft("A", DISCOVERED, "2013-12-01").is(Standing.OPINION),
                new Draft("B", DISCOVERED, "2013-12-02").is(Standing.RUMOURED),
                new Draft("C", DISCOVERED, "2013-12-12").is(Standing.CLAIMED));

        assertThat(start(crisis.value("disclosureDelay"))).isEqualTo("C");
    }

    @Test
    void whatWasCorrectedOrSupersededIsNoAnchorNotEvenWhereItsCorrectionWasCorrectedToo() {
        Crisis crisis = Crisis.of(
                new Draft("A", DISCOVERED, "2013-12-01"),
                new Draft("B", DISCOVERED, "2013-12-05").and(RelationKind.CORRECTS, "A"),
                new Draft("C", DISCOVERED, "2013-12-12").and(RelationKind.SUPERSEDES, "B"));

        assertThat(start(crisis.value("disclosureDelay"))).isEqualTo("C");
    }

    @Test
    void onlyFactsOfTheFacetOfTheDefinitionCount() {
        Crisis crisis = Crisis.of(
                new Draft("HEEDED", warning(true), "2013-11-01"),
                new Draft("NOBODY-KNOWS", warning(null), "2013-11-02"),
                new Draft("UNHEEDED", warning(false), "2013-11-30"),
                new Draft("D", DISCOVERED, "2013-12-12"),
                new Draft("FULLY", contained(null), "2013-12-15"),
                new Draft("PARTLY", contained(Extent.PARTIAL), "2013-12-18"));

        assertThat(start(crisis.value("missedWarningWindow"))).isEqualTo("UNHEEDED");
        assertThat(end(crisis.value("timeToContain"))).isEqualTo("FULLY");
    }

    @Test
    void onlyAStateThatHasEndedHasAnEnd() {
        Crisis crisis = Crisis.of(
                new Draft("ENDED", DEGRADED, "2013-12-15T18/2013-12-15T23"),
                new Draft("ONCE", DEGRADED, "2013-12-20"),
                new Draft("STILL-LASTS", DEGRADED, "2013-12-21/.."));

        assertThat(end(crisis.value("degradationDuration"))).isEqualTo("ENDED");
    }

    @Test
    void anExposureIsMeasuredOnceForEachOfItsKindsCaptureFirst() {
        Crisis crisis = Crisis.of(
                new Draft("A", exposure("malware"), "2013-11-15"),
                new Draft("B", exposure("deletion"), "2013-11-16"),
                new Draft("C", exposure("capture"), "2013-11-27"),
                new Draft("D", exposure("intrusion"), "2013-11-01").is(Standing.RUMOURED),
                new Draft("E", exposure(null), "2013-10-01"),
                new Draft("F", DISCLOSED, "2013-12-19"));

        assertThat(crisis.kpis().values())
                .filteredOn(value -> value.kpi().name().equals("publicExposureGap"))
                .extracting(value -> value.kpi() + " from " + start(value))
                .containsExactly(
                        "publicExposureGap[capture] from C",
                        "publicExposureGap[deletion] from B",
                        "publicExposureGap[malware] from A");
    }

    @Test
    void whereNoExposureTellsItsKindThereIsOneMeasureWithoutIt() {
        Crisis crisis =
                Crisis.of(new Draft("E", exposure(null), "2013-11-27"), new Draft("F", DISCLOSED, "2013-12-19"));

        assertThat(crisis.kpis().values())
                .filteredOn(value -> value.kpi().name().equals("publicExposureGap"))
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.kpi()).hasToString("publicExposureGap");
                    assertThat(start(value)).isEqualTo("E");
                });
    }

    @Test
    void everyTermThatAnExposureMayHaveForItsKindMakesAKey() {
        Crisis crisis = Crisis.of(new Draft("E", exposure("100% data_loss / e\u0301"), "2013-11-27"));

        assertThat(crisis.kpis().values())
                .extracting(value -> value.kpi().text())
                .contains("dwellTime[100% data_loss / e\u0301]");
    }

    @Test
    void aNoticeIsMeasuredOnceForEachOfItsAudiencesAndNotAtAllWithoutOne() {
        Draft discovered = new Draft("D", DISCOVERED, "2013-12-12");
        Crisis none = Crisis.of(discovered, new Draft("N", NOTICE, "2013-12-16"));
        Crisis three = Crisis.of(
                discovered,
                new Draft("N", NOTICE, "2013-12-16").to(Audience.PARTNERS).to(Audience.BANKS),
                new Draft("M", NOTICE, "2013-12-14")
                        .to(Audience.LAW_ENFORCEMENT)
                        .to(Audience.BANKS));

        assertThat(none.kpis().values()).noneMatch(value -> value.kpi().name().equals("notificationLag"));
        assertThat(three.kpis().values())
                .filteredOn(value -> value.kpi().name().equals("notificationLag"))
                .extracting(value -> value.kpi() + " to " + end(value))
                .containsExactly(
                        "notificationLag[banks] to M",
                        "notificationLag[law-enforcement] to M",
                        "notificationLag[partners] to N");
    }

    @Test
    void theAnswerHasTheOrderOfTheDefinitions() {
        Crisis crisis = Crisis.of(new Draft("N", NOTICE, "2013-12-16").to(Audience.BANKS));

        assertThat(crisis.kpis().values())
                .extracting(value -> value.kpi().name())
                .containsExactlyElementsOf(KpiDefinitions.ALL.stream()
                        .map(definition -> definition.key().text())
                        .toList());
    }

    private static String start(KpiValue value) {
        return id(value.from());
    }

    private static String end(KpiValue value) {
        return id(value.to());
    }

    private static String id(@Nullable AnchorFact anchor) {
        FactId fact = Objects.requireNonNull(anchor, "no anchor").fact();
        return fact.text();
    }
}
