package io.factline.clock;

import static io.factline.clock.Given.BERLIN;
import static io.factline.clock.Given.NEW_YORK;
import static io.factline.clock.Given.breach;
import static io.factline.clock.Given.determined;
import static io.factline.clock.Given.fact;
import static io.factline.clock.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.clock.Limit.Counting;
import io.factline.clock.Limit.Roll;
import io.factline.clock.Limit.Unit;
import io.factline.fact.Fact;
import io.factline.time.Bounds;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOffTest {

    private static final LocalDate MAY_DAY = LocalDate.parse("2026-05-01");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "BE,       be, 2026-05-04",
                "DE-BY,    de, 2026-05-04",
                "de,       de, 2026-05-04",
                "DE DE-BY, de, 2026-05-04",
                "LU US,    lu, 2026-05-04",
                "IE,       ie, 2026-05-01",
                "AT,       -,  2026-05-01",
                "EU,       -,  2026-05-01",
                "BE FR,    -,  2026-05-01"
            })
    void aLastDayMovesByTheHolidaysOfTheOnlyMemberStateThatHasACalendar(
            String jurisdictions, @Nullable String calendar, LocalDate legal) {
        ClockValue clock =
                breach(jurisdictions.split(" ", -1)).with("EU-NIS2-23-FR").clock(reported("2026-04-01"));
        assertThat(clock.calendar()).isEqualTo(calendar);
        assertThat(due(clock).legal().earliestDay()).isEqualTo(legal);
        assertThat(due(clock).strict().earliestDay()).isEqualTo(MAY_DAY);
    }

    @Test
    void aDayBeyondTheCalendarIsNotRolledAndTheAnswerSaysSo() {
        ClockValue clock = breach("BE").with("EU-NIS2-23-FR").clock(reported("2035-11-30"));
        assertThat(due(clock).legal().latestDay())
                .isEqualTo("2035-12-30")
                .satisfies(day -> assertThat(HolidayCalendar.isWeekday(Objects.requireNonNull(day)))
                        .isFalse());
        assertThat(clock.calendar()).isNull();
    }

    @Test
    void businessDaysBeyondTheCalendarLeaveOutWeekendsOnlyAndTheAnswerSaysSo() {
        ClockValue clock = Clocks.shipped()
                .supposing(
                        List.of(new RuleId("US-SEC-8K-105")),
                        breach("US").known(fact("T", "1999-11-24", NEW_YORK, determined("material"))))
                .getFirst();
        assertThat(due(clock).legal().bounds().latest()).isEqualTo("1999-11-30T22:30:00Z");
        assertThat(clock.calendar()).isNull();
    }

    @Test
    void twoDaysHoldTwoWorkingDays() {
        Limit limit = new Limit(2, Unit.DAYS, Counting.AFTER_THE_DAY, Roll.NEXT_WORKING_DAY, null, List.of());
        HolidayCalendar german =
                Objects.requireNonNull(HolidayCalendars.shipped().named("de"));
        Moment friday = Moment.of(new WrittenTime("2026-05-08").in(BERLIN).begin());
        Due due = new Reckoning(limit, BERLIN, german).from(friday).due();
        assertThat(due.strict().latestDay()).isEqualTo("2026-05-10");
        assertThat(due.legal().latestDay()).isEqualTo("2026-05-12");
    }

    @ParameterizedTest(name = "reported {0}: from {1} to {2}")
    @CsvSource({
        // the last hour of Friday is no day off
        "2026-05-05T23:10+02:00,                           2026-05-08T22:00:00Z, 2026-05-08T22:00:00Z",
        // the last hour of Sunday is one, although it ends on Monday
        "2026-05-07T23:10+02:00,                           2026-05-11T10:00:00Z, 2026-05-11T10:00:00Z",
        "2026-05-08T05:10+02:00,                           2026-05-11T04:00:00Z, 2026-05-11T04:00:00Z",
        // what ends on Monday morning ends before what ends on Sunday
        "[2026-05-07T20:10+02:00..2026-05-08T05:10+02:00], 2026-05-10T23:00:00Z, 2026-05-11T10:00:00Z",
        "2026-05-07,                                       2026-05-11T10:00:00Z, 2026-05-11T10:00:00Z",
        "2026-05-08,                                       2026-05-10T23:00:00Z, 2026-05-11T22:00:00Z",
        "2026-05-06/2026-05-09,                            2026-05-11T10:00:00Z, 2026-05-11T10:00:00Z",
        "[2026-05-05..2026-05-06],                         2026-05-07T23:00:00Z, 2026-05-11T10:00:00Z"
    })
    void hoursThatEndOnADayOffMoveToNoon(String reported, Instant earliest, Instant latest) {
        ClockValue clock =
                breach("DE").with("EU-DORA-INT").clock(fact("T", reported, BERLIN, notice("DORA", "initial")));
        assertThat(due(clock).legal().bounds()).isEqualTo(new Bounds(earliest, latest));
        assertThat(clock.calendar()).isEqualTo("de");
    }

    @Test
    void aReportDueOnADayOffIsDueAtNoonButNotForEntitiesWithoutTheRelief() {
        Fact intermediate = fact("T", "2026-04-01", BERLIN, notice("DORA", "intermediate"));
        Due relieved = due(breach("DE").in("financial").with("EU-DORA-FIN").clock(intermediate));
        ClockValue plain =
                breach("DE").in("Credit institution").with("EU-DORA-FIN").clock(intermediate);
        assertThat(relieved.strict().latestDay()).isEqualTo(MAY_DAY);
        assertThat(relieved.legal().bounds().latest()).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(relieved.legal().inclusive()).isTrue();
        assertThat(due(plain).legal().latestDay()).isEqualTo(MAY_DAY);
        assertThat(plain.calendar()).isNull();
    }

    private static Fact reported(String day) {
        return fact("T", day, BERLIN, notice("NIS2", "incident notification"));
    }

    private static Due due(ClockValue clock) {
        return Objects.requireNonNull(clock.due());
    }
}
