package io.factline.clock;

import static io.factline.clock.Given.BERLIN;
import static io.factline.clock.Given.breach;
import static io.factline.clock.Given.determined;
import static io.factline.clock.Given.discovered;
import static io.factline.clock.Given.fact;
import static io.factline.clock.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.factline.fact.Fact;
import io.factline.fact.OperationsDetail.Level;
import io.factline.record.Words;
import io.factline.time.Bounds;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The initial notification under DORA: four hours from the classification, at most 24 from the awareness. */
class JointLimitTest {

    private static final Given BOTH = breach("DE").with("EU-DORA-INI-4H", "EU-DORA-INI-24H");

    @ParameterizedTest(name = "classified {0}: from {1} to {2}")
    @CsvSource({
        // aware on Tuesday at 12:05, so until Wednesday 13:00
        "2026-05-05T14:05+02:00,                           2026-05-05T17:00:00Z, 2026-05-05T17:00:00Z",
        "2026-05-06T12:00+02:00,                           2026-05-06T11:00:00Z, 2026-05-06T11:00:00Z",
        "2026-05-06T12:10+02:00,                           2026-05-06T15:00:00Z, 2026-05-06T15:00:00Z",
        // nobody can tell whether it was late
        "2026-05-06,                                       2026-05-06T03:00:00Z, 2026-05-07T02:00:00Z",
        "2026-05-07,                                       2026-05-07T03:00:00Z, 2026-05-08T02:00:00Z"
    })
    void theEarlierLimitCountsUnlessTheClassificationWasLate(String classified, Instant earliest, Instant latest) {
        List<ClockValue> clocks = BOTH.clocks(aware(), classified(classified));
        assertThat(clocks)
                .hasSize(2)
                .allSatisfy(clock -> assertThat(
                                Objects.requireNonNull(clock.due()).legal().bounds())
                        .isEqualTo(new Bounds(earliest, latest)));
    }

    @Test
    void aLateClassificationStartsBothClocks() {
        assertThat(BOTH.clocks(aware(), classified("2026-05-08")))
                .extracting(ClockValue::trigger)
                .map(String::valueOf)
                .containsExactly("classified", "classified");
        assertThat(BOTH.clocks(aware(), classified("2026-05-05T14:05+02:00")))
                .extracting(ClockValue::trigger)
                .map(String::valueOf)
                .containsExactly("classified", "aware");
    }

    @Test
    void beforeTheClassificationTheHoursFromTheAwarenessRun() {
        assertThat(BOTH.at("2026-05-05T12:00:00Z").clocks(aware()))
                .extracting(ClockValue::verdict)
                .containsExactly(Verdict.NOT_TRIGGERED, Verdict.RUNNING);
    }

    @Test
    void aSuspicionDoesNotShortenTheHoursFromTheClassification() {
        Fact suspicion = fact("aware", "2026-05-01", BERLIN, discovered(Level.SUSPICION));
        ClockValue clock = breach("DE").with("EU-DORA-INI-4H").clock(suspicion, classified("2026-05-06T12:10+02:00"));
        assertThat(Objects.requireNonNull(clock.due()).legal().bounds().latest())
                .isEqualTo("2026-05-06T15:00:00Z");
        assertThat(clock.provisional()).isFalse();
    }

    @Test
    void aLimitThatAPersonExcludedShortensNothing() {
        Given excluded = BOTH.decided(List.of(
                new Duty(new RuleId("EU-DORA-INI-4H"), false, new Words("A bank.")),
                new Duty(new RuleId("EU-DORA-INI-24H"), true, new Words("Aware through the classification."))));
        assertThat(excluded.clocks(aware(), classified("2026-05-06T12:00+02:00")))
                .extracting(ClockValue::verdict, clock -> clock.due() == null ? null : latest(clock))
                .containsExactly(
                        tuple(Verdict.OVERDUE_NO_FILING, Instant.parse("2026-05-06T15:00:00Z")),
                        tuple(Verdict.EXCLUDED, null));
    }

    private static @Nullable Instant latest(ClockValue clock) {
        return Objects.requireNonNull(clock.due()).legal().bounds().latest();
    }

    @Test
    void oneNoticeServesBothAlsoWhereItNamesOneOfThem() {
        Fact filed = fact("F", "2026-05-05T15:00+02:00", BERLIN, notice("EU-DORA-INI-24H", null));
        assertThat(BOTH.clocks(aware(), classified("2026-05-05T14:05+02:00"), filed))
                .extracting(ClockValue::verdict)
                .containsExactly(Verdict.MET, Verdict.MET);
    }

    private static Fact aware() {
        return fact("aware", "2026-05-05T12:05:00+02:00", BERLIN, discovered(Level.CONFIRMED));
    }

    private static Fact classified(String when) {
        return fact("classified", when, BERLIN, determined("classified major"));
    }
}
