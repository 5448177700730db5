package io.factline.kpi;

import static io.factline.kpi.Details.APOLOGY;
import static io.factline.kpi.Details.DEGRADED;
import static io.factline.kpi.Details.DISCLOSED;
import static io.factline.kpi.Details.DISCOVERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value says, and how sure it is. */
class KpiStatusTest {

    @ParameterizedTest(name = "discovered {0}, disclosed {1}: {2}")
    @CsvSource({
        "2013-12-12,       2013-12-19,        ok,             PT144H, PT192H,  7",
        "2013-12-12,       2013-12-13,        ok,             PT0S,   PT48H,   1",
        "2013-12-12,       2013-12-12,        order-unproven, PT-24H, PT24H,   0",
        "2013-12-12,       2013-12-11,        negative,       PT-48H, PT0S,   -1",
        "2013-12-12,       2013-12-12T09,     order-unproven, PT-15H, PT10H,   0",
        "2013-12,          2013-12-19,        order-unproven, PT-312H, PT456H,  ",
        "[2013-12-12..],   2013-12-19,        order-unproven, ,       PT192H,  ",
        "[2013-12-12..],   2013-12-11,        negative,       ,       PT0S,    ",
        "[..2013-12-12],   2013-12-19,        ok,             PT144H, ,        ",
        "2013-12-12,       [2013-12-19..],    ok,             PT144H, ,        ",
        "2013-12-12,       [..2013-12-19],    order-unproven, ,       PT192H,  ",
        "[2013-12-12..],   [2013-12-19..],    order-unproven, ,       ,        "
    })
    void theBoundsSayWhetherTheOrderIsProven(
            String discovered,
            String disclosed,
            String status,
            @Nullable Duration min,
            @Nullable Duration max,
            @Nullable Long days) {
        KpiValue value = Crisis.of(new Draft("A", DISCOVERED, discovered), new Draft("B", DISCLOSED, disclosed))
                .value("disclosureDelay");

        assertThat(value.status().code()).isEqualTo(status);
        assertThat(value.min()).isEqualTo(min);
        assertThat(value.max()).isEqualTo(max);
        assertThat(value.days()).isEqualTo(days);
    }

    @Test
    void aNegativeValueIsAResultWhereTheMeasureIsSigned() {
        KpiValue before = Crisis.of(new Draft("A", DISCLOSED, "2013-12-12"), new Draft("B", APOLOGY, "2013-12-11"))
                .value("timeToApology");
        KpiValue unproven = Crisis.of(new Draft("A", DISCLOSED, "2013-12-12"), new Draft("B", APOLOGY, "2013-12-12"))
                .value("timeToApology");

        assertThat(before.status()).isEqualTo(KpiStatus.OK);
        assertThat(before.days()).isEqualTo(-1);
        assertThat(unproven.status()).isEqualTo(KpiStatus.ORDER_UNPROVEN);
    }

    @Test
    void whileTheIncidentIsOpenAMeasureWithoutAnEndRunsUntilNow() {
        KpiValue value = Crisis.of(new Draft("A", DISCOVERED, "2013-12-12").is(Standing.CLAIMED))
                .asOf("2013-12-16T06:00:00Z")
                .value("disclosureDelay");

        assertThat(value.status()).isEqualTo(KpiStatus.RUNNING);
        assertThat(value.min()).isEqualTo(Duration.ofDays(3));
        assertThat(value.max()).isEqualTo(Duration.ofDays(4));
        assertThat(value.days()).isNull();
        assertThat(value.from()).isEqualTo(new AnchorFact(new FactId("A"), false));
        assertThat(value.to()).isNull();
        assertThat(value.standing()).isEqualTo(Standing.CLAIMED);
        assertThat(value.missing()).containsExactly("Disclosed");
    }

    @ParameterizedTest(name = "as of {0}: {1} to {2}")
    @CsvSource({
        "2013-12-12T18:00:00Z, PT0S, PT12H",
        "2013-12-12T06:00:00Z, PT0S, PT0S",
        "2013-12-11T06:00:00Z, PT0S, PT0S"
    })
    void nothingRunsForLessThanNoTime(String now, Duration min, Duration max) {
        KpiValue value =
                Crisis.of(new Draft("A", DISCOVERED, "2013-12-12")).asOf(now).value("disclosureDelay");

        assertThat(value.status()).isEqualTo(KpiStatus.RUNNING);
        assertThat(value.min()).isEqualTo(min);
        assertThat(value.max()).isEqualTo(max);
    }

    @ParameterizedTest(name = "since {0}: {1} to {2}")
    @CsvSource({"[2013-12-12..], PT0S, PT96H", "[..2013-12-12], PT72H,"})
    void aRunningValueHasNoBoundWhereItsStartHasNone(String discovered, Duration min, @Nullable Duration max) {
        KpiValue value = Crisis.of(new Draft("A", DISCOVERED, discovered))
                .asOf("2013-12-16T06:00:00Z")
                .value("disclosureDelay");

        assertThat(value.min()).isEqualTo(min);
        assertThat(value.max()).isEqualTo(max);
    }

    @ParameterizedTest(name = "opened {0}, closed {1}")
    @CsvSource({"2013-12-01, 2013-12-15", "2013-12-17,"})
    void beforeAndAfterTheIncidentNoEndIsRecorded(String opened, @Nullable String closed) {
        Crisis crisis = Crisis.of(new Draft("A", DISCOVERED, "2013-12-12"))
                .opened(opened)
                .asOf("2013-12-16T06:00:00Z");
        KpiValue value = (closed == null ? crisis : crisis.closed(closed)).value("disclosureDelay");

        assertThat(value.status()).isEqualTo(KpiStatus.NO_END_RECORDED);
        assertThat(value.min()).isNull();
        assertThat(value.max()).isNull();
        assertThat(value.from()).isEqualTo(new AnchorFact(new FactId("A"), false));
        assertThat(value.missing()).containsExactly("Disclosed");
    }

    @Test
    void withoutAStartNothingIsComputableAndTheMissingTypesAreNamed() {
        KpiValue neither = Crisis.of().value("disclosureDelay");
        KpiValue noStart = Crisis.of(new Draft("B", DISCLOSED, "2013-12-19")).value("disclosureDelay");

        assertThat(neither.status()).isEqualTo(KpiStatus.NOT_COMPUTABLE);
        assertThat(neither.missing()).containsExactly("Discovered", "Disclosed");
        assertThat(noStart.status()).isEqualTo(KpiStatus.NOT_COMPUTABLE);
        assertThat(noStart.missing()).containsExactly("Discovered");
        assertThat(noStart.to()).isNull();
        assertThat(noStart.facts()).isEmpty();
    }

    @Test
    void aStateEndsAfterItBeganAlsoWhereBothAreKnownToTheDay() {
        KpiValue once =
                Crisis.of(new Draft("A", DEGRADED, "2013-12-15/2013-12-15")).value("degradationDuration");
        KpiValue fromTwoSources = Crisis.of(
                        new Draft("A", DEGRADED, "2013-12-15/2013-12-15"),
                        new Draft("B", DEGRADED, "2013-12-15T18/2013-12-15")
                                .is(Standing.CLAIMED)
                                .and(RelationKind.SAME_AS, "A"))
                .value("degradationDuration");

        assertThat(once.status()).isEqualTo(KpiStatus.OK);
        assertThat(once.min()).isEqualTo(Duration.ZERO);
        assertThat(once.max()).isEqualTo(Duration.ofDays(1));
        assertThat(fromTwoSources.from()).isEqualTo(new AnchorFact(new FactId("B"), false));
        assertThat(fromTwoSources.to()).isEqualTo(new AnchorFact(new FactId("A"), false));
        assertThat(fromTwoSources.status()).isEqualTo(KpiStatus.OK);
        assertThat(fromTwoSources.min()).isEqualTo(Duration.ZERO);
    }

    @Test
    void twoStatesMayOverlapSoThatTheirOrderIsNotProven() {
        KpiValue value = Crisis.of(
                        new Draft("A", DEGRADED, "2013-12-15T12"), new Draft("B", DEGRADED, "2013-12-15/2013-12-15"))
                .value("degradationDuration");

        assertThat(value.status()).isEqualTo(KpiStatus.ORDER_UNPROVEN);
    }

    @Test
    void aStateThatStillLastsRunsAndOneThatEndedNobodyKnowsWhenHasNoUpperBound() {
        KpiValue lasts = Crisis.of(new Draft("A", DEGRADED, "2013-12-15/..")).value("degradationDuration");
        KpiValue ended = Crisis.of(new Draft("A", DEGRADED, "2013-12-15/")).value("degradationDuration");

        assertThat(lasts.status()).isEqualTo(KpiStatus.RUNNING);
        assertThat(ended.status()).isEqualTo(KpiStatus.OK);
        assertThat(ended.min()).isEqualTo(Duration.ZERO);
        assertThat(ended.max()).isNull();
    }

    @Test
    void daysAreCountedByTheCalendarOfTheHomeZone() {
        KpiValue overnight = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-12T23:50"), new Draft("B", DISCLOSED, "2013-12-13T00:10"))
                .value("disclosureDelay");
        KpiValue dayElsewhere = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-12").in("America/New_York"),
                        new Draft("B", DISCLOSED, "2013-12-19"))
                .value("disclosureDelay");
        KpiValue minuteElsewhere = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-13T00:30").in("America/New_York"),
                        new Draft("B", DISCLOSED, "2013-12-19"))
                .value("disclosureDelay");

        assertThat(overnight.days()).isEqualTo(1);
        assertThat(dayElsewhere.days()).as("a day there lies on two days here").isNull();
        assertThat(minuteElsewhere.days()).as("it was still the twelfth here").isEqualTo(7);
    }

    @Test
    void aDayIsADayAlsoWhereTheClocksChange() {
        KpiValue value = Crisis.of(new Draft("A", DISCOVERED, "2013-11-02"), new Draft("B", DISCLOSED, "2013-11-04"))
                .value("disclosureDelay");

        assertThat(value.days()).isEqualTo(2);
        assertThat(value.min()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void theWeakestOfItsAnchorsSaysHowFirmlyAValueStands() {
        KpiValue value = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-12"),
                        new Draft("B", DISCLOSED, "2013-12-19").is(Standing.CLAIMED))
                .value("disclosureDelay");

        assertThat(value.standing()).isEqualTo(Standing.CLAIMED);
    }

    @Test
    void aValueNamesItsAnchorsAndWhatSaysTheSame() {
        KpiValue value = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-12"),
                        new Draft("A2", DISCOVERED, "2013-12-13").and(RelationKind.SAME_AS, "A3"),
                        new Draft("A3", DISCOVERED, "2013-12-14")
                                .is(Standing.RUMOURED)
                                .and(RelationKind.SAME_AS, "A"),
                        new Draft("OTHER", DISCOVERED, "2013-12-15"),
                        new Draft("B", DISCLOSED, "2013-12-19"))
                .value("disclosureDelay");

        assertThat(value.facts()).isEqualTo(List.of(new FactId("A"), new FactId("A2"), new FactId("B")));
    }
}
