package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that go back, forward, and once a whole day forward. */
class ClockChangeTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2013-11-03T01:30, America/Chicago, 2013-11-03T06:30:00Z, 2013-11-03T07:31:00Z",
        "2013-11-03T01,    America/Chicago, 2013-11-03T06:00:00Z, 2013-11-03T08:00:00Z",
        "2018-02-17T23,    America/Sao_Paulo, 2018-02-18T01:00:00Z, 2018-02-18T03:00:00Z",
        "2018-02-17,       America/Sao_Paulo, 2018-02-17T02:00:00Z, 2018-02-18T03:00:00Z"
    })
    void whatTheClocksShowedTwiceCoversBothPasses(String text, ZoneId zone, Instant earliest, Instant latest) {
        assertThat(bounds(text, zone)).isEqualTo(new Bounds(earliest, latest));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2013-11-03T00:59, America/Chicago, 2013-11-03T05:59:00Z, 2013-11-03T06:00:00Z",
        "2013-11-03T00,    America/Chicago, 2013-11-03T05:00:00Z, 2013-11-03T06:00:00Z",
        "2013-11-03T02,    America/Chicago, 2013-11-03T08:00:00Z, 2013-11-03T09:00:00Z",
        "2013-11-03T01:30-06:00, America/Chicago, 2013-11-03T07:30:00Z, 2013-11-03T07:31:00Z"
    })
    void whatLiesBesideARepeatedHourIsAsLongAsItIs(String text, ZoneId zone, Instant earliest, Instant latest) {
        assertThat(bounds(text, zone)).isEqualTo(new Bounds(earliest, latest));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2013-03-10T02,    America/Chicago, 2013-03-10T08:00:00Z, 2013-03-10T09:00:00Z",
        "2013-03-10T02:30, America/Chicago, 2013-03-10T08:30:00Z, 2013-03-10T08:31:00Z",
        "2018-11-04T00:15, America/Sao_Paulo, 2018-11-04T03:15:00Z, 2018-11-04T03:16:00Z",
        "2011-12-30,       Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
        "2011-12-30T12,    Pacific/Apia, 2011-12-30T22:00:00Z, 2011-12-30T23:00:00Z"
    })
    void whatNoClockShowedMovesOnByTheLengthOfTheGap(String text, ZoneId zone, Instant earliest, Instant latest) {
        assertThat(bounds(text, zone)).isEqualTo(new Bounds(earliest, latest));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2013-03-10, America/Chicago, 2013-03-10T06:00:00Z, 2013-03-11T05:00:00Z",
        "2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
        "2018-11-03, America/Sao_Paulo, 2018-11-03T03:00:00Z, 2018-11-04T03:00:00Z",
        "2011-12,    Pacific/Apia, 2011-12-01T10:00:00Z, 2011-12-31T10:00:00Z",
        "2011-12-29, Pacific/Apia, 2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z",
        "1919-03-30, America/Toronto, 1919-03-30T05:00:00Z, 1919-03-31T04:30:00Z",
        "1919-03-31, America/Toronto, 1919-03-31T04:30:00Z, 1919-04-01T04:00:00Z",
        "2013-10-06T02, Australia/Lord_Howe, 2013-10-05T15:30:00Z, 2013-10-05T16:00:00Z"
    })
    void whatWasSkippedInPartIsWhatIsLeft(String text, ZoneId zone, Instant earliest, Instant latest) {
        assertThat(bounds(text, zone)).isEqualTo(new Bounds(earliest, latest));
    }

    private static Bounds bounds(String text, ZoneId zone) {
        return WrittenTime.of(text).in(zone).begin();
    }
}
