package io.factline.clock;

import static io.factline.clock.Given.BERLIN;
import static io.factline.clock.Given.breach;
import static io.factline.clock.Given.determined;
import static io.factline.clock.Given.fact;
import static io.factline.clock.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Fact;
import io.factline.time.Bounds;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VagueClockTest {

    private static final Given GERMAN = breach("DE").with("EU-GDPR-33");

    @ParameterizedTest(name = "as of {0} it is {1}")
    @CsvSource({
        "2021-03-10T00:00:00Z, RUNNING",
        // between the earliest and the latest end
        "2021-03-12T12:00:00Z, RUNNING",
        "2021-03-12T23:00:00Z, RUNNING",
        "2021-03-12T23:00:01Z, OVERDUE_NO_FILING"
    })
    void withoutAFilingAClockRunsUntilItsLatestEndIsPast(String asOf, Verdict verdict) {
        ClockValue clock = GERMAN.at(asOf).clock(aware("2021-03-09"));
        assertThat(clock.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "aware {0}, filed {1}: {2}")
    @CsvSource({
        "2021-03-09, 2021-03-11,              MET",
        "2021-03-09, 2021-03-12,              UNDETERMINED",
        "2021-03-09, 2021-03-13,              UNDETERMINED",
        "2021-03-09, 2021-03-13T00:00:01+01:00, MISSED",
        "2021-03-09, 2021-03-14,              MISSED",
        "2021-03,    2021-03-02,              MET",
        "2021,       2021-12,                 UNDETERMINED"
    })
    void aFilingIsJudgedOnlyWhereTheBoundsProveIt(String aware, String filed, Verdict verdict) {
        assertThat(GERMAN.clock(aware(aware), filed(filed)).verdict()).isEqualTo(verdict);
    }

    @Test
    void whatIsNotKnownOfTheTriggerIsNotKnownOfTheEnd() {
        ClockValue clock = GERMAN.clock(aware("[2021-03-09..]"), filed("2021-03-20"));
        assertThat(clock.due()).isNotNull().satisfies(due -> {
            assertThat(due.legal().bounds()).isEqualTo(new Bounds(Instant.parse("2021-03-12T00:00:00Z"), null));
            assertThat(due.strict().bounds()).isEqualTo(new Bounds(Instant.parse("2021-03-11T23:00:00Z"), null));
        });
        assertThat(clock.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(clock.elapsed()).isNull();
        assertThat(GERMAN.clock(aware("[2021-03-09..]")).verdict()).isEqualTo(Verdict.RUNNING);
    }

    @ParameterizedTest(name = "aware {0}, filed {1}: {2}")
    @CsvSource({
        "2018-05-24,               2018-05-25, NOT_IN_FORCE",
        "2018-05-25,               2018-05-26, MET",
        "[2018-05-24..2018-05-25], 2018-05-26, UNDETERMINED",
        "[2018-05-24..2018-05-25], 2018-07,    UNDETERMINED",
        "[..2018-05-24],           2018-05-26, NOT_IN_FORCE",
        "[..2018-05-25],           2018-05-26, UNDETERMINED",
        "[2018-05-25..],           2018-05-26, MET"
    })
    void aRuleThatMayNotHaveBeenLawYetIsNeitherMetNorMissed(String aware, String filed, Verdict verdict) {
        assertThat(GERMAN.clock(aware(aware), filed(filed)).verdict()).isEqualTo(verdict);
    }

    @Test
    void aRuleThatMayNotHaveBeenLawYetIsNotOverdueButRunsWhereItMay() {
        Fact aware = aware("[2018-05-24..2018-05-25]");
        assertThat(GERMAN.at("2018-05-26T00:00:00Z").clock(aware).verdict()).isEqualTo(Verdict.RUNNING);
        assertThat(GERMAN.at("2018-06-26T00:00:00Z").clock(aware).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aRuleOfWhichNoDayIsKnownIsNeverApplied() {
        Given given = breach("US").with("US-CIRCIA-72");
        assertThat(given.clock().verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        ClockValue clock = given.clock(fact("T", "2026-10-01", BERLIN, determined("reasonable belief")));
        assertThat(clock.verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(clock.due()).isNull();
        assertThat(clock.elapsed()).isNull();
        assertThat(clock.verified()).isFalse();
    }

    private static Fact aware(String when) {
        return fact("T", when, BERLIN, determined("aware"));
    }

    private static Fact filed(String when) {
        return fact("F", when, BERLIN, notice("GDPR", "notification"));
    }
}
