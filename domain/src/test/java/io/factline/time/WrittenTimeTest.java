package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2013,                            2013-01-01T06:00:00Z, 2014-01-01T06:00:00Z, year",
                "2013-11,                         2013-11-01T05:00:00Z, 2013-12-01T06:00:00Z, month",
                "2013-11-27,                      2013-11-27T06:00:00Z, 2013-11-28T06:00:00Z, day",
                "2013-11-27~,                     2013-11-27T06:00:00Z, 2013-11-28T06:00:00Z, day",
                "2014-06-16T18,                   2014-06-16T23:00:00Z, 2014-06-17T00:00:00Z, hour",
                "2014-06-16T16:25-07:00,          2014-06-16T23:25:00Z, 2014-06-16T23:26:00Z, minute",
                "2014-06-16T16:25:30Z,            2014-06-16T16:25:30Z, 2014-06-16T16:25:31Z, second",
                "2014-06-16T16:25:30.5Z,          2014-06-16T16:25:30.500Z, 2014-06-16T16:25:30.500001Z, second",
                "[2013-11-27..2013-12-01],        2013-11-27T06:00:00Z, 2013-12-02T06:00:00Z, day",
                "[..2013-12-01],                  -,                    2013-12-02T06:00:00Z, unknown",
                "[2013-12..2013-12-15],           2013-12-01T06:00:00Z, 2013-12-16T06:00:00Z, month"
            })
    void whatHappenedOnceLiesWithinItsBounds(
            String text, @Nullable Instant earliest, @Nullable Instant latest, String precision) {
        Occurrence occurrence = new WrittenTime(text).in(CHICAGO);
        assertThat(occurrence.begin()).isEqualTo(new Bounds(earliest, latest));
        assertThat(occurrence.end()).isNull();
        assertThat(occurrence.precision().code()).isEqualTo(precision);
        assertThat(occurrence.text()).hasToString(text);
    }

    @Test
    void aStateHasBoundsOfItsBeginAndOfItsEnd() {
        Occurrence lasted = new WrittenTime("2014-06-15/2014-06-16T03:00").in(CHICAGO);
        assertThat(lasted.begin())
                .isEqualTo(new Bounds(Instant.parse("2014-06-15T05:00:00Z"), Instant.parse("2014-06-16T05:00:00Z")));
        assertThat(lasted.end())
                .isEqualTo(new Bounds(Instant.parse("2014-06-16T08:00:00Z"), Instant.parse("2014-06-16T08:01:00Z")));
        assertThat(lasted.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void aStateThatStillLastsHasAnUnknownEnd() {
        assertThat(new WrittenTime("2014-06-15/..").in(CHICAGO).end()).isEqualTo(Bounds.UNKNOWN);
    }

    @Test
    void aLocalTimeThatTheClocksRepeatedCoversBothPasses() {
        assertThat(new WrittenTime("2013-11-03T01:30").in(CHICAGO).begin())
                .isEqualTo(new Bounds(Instant.parse("2013-11-03T06:30:00Z"), Instant.parse("2013-11-03T07:31:00Z")));
    }

    @Test
    void aDayOnWhichTheClocksChangeIsAsLongAsItWas() {
        Bounds day = new WrittenTime("2013-03-10").in(CHICAGO).begin();
        assertThat(day)
                .isEqualTo(new Bounds(Instant.parse("2013-03-10T06:00:00Z"), Instant.parse("2013-03-11T05:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2013-13-01",
                "2013-02-29",
                "2013-12-19T25:00",
                "19.12.2013",
                "12/19/2013",
                "../..",
                "[..]",
                "2013-12-19 09:30",
                "2013-12-19T09:30-25:00",
                "2014/2013",
                "[2014..2013]",
                "2013-12-19T09:30+1",
                "[2013"
            })
    void whatIsNoTimeIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> new WrittenTime(text))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("time");
    }
}
