package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
                "2014-06-16T16:25:30.5Z,          2014-06-16T16:25:30.500Z, 2014-06-16T16:25:30.600Z, second",
                "[2013-11-27..2013-12-01],        2013-11-27T06:00:00Z, 2013-12-02T06:00:00Z, day",
                "2014-06-16T16:25:30.500Z,        2014-06-16T16:25:30.500Z, 2014-06-16T16:25:30.501Z, second",
                "2014-06-16T16:25:30.123456789Z,  2014-06-16T16:25:30.123456789Z, 2014-06-16T16:25:30.123456790Z, second",
                "0000,                            0000-01-01T05:50:36Z, 0001-01-01T05:50:36Z, year",
                "9999,                            9999-01-01T06:00:00Z, +10000-01-01T06:00:00Z, year",
                "20XX,                            2000-01-01T06:00:00Z, 2100-01-01T06:00:00Z, century",
                "201X,                            2010-01-01T06:00:00Z, 2020-01-01T06:00:00Z, decade",
                "19X5,                            1905-01-01T06:00:00Z, 1996-01-01T06:00:00Z, century",
                "1XXX,                            1000-01-01T05:50:36Z, 2000-01-01T06:00:00Z, unknown",
                "2004-XX,                         2004-01-01T06:00:00Z, 2005-01-01T06:00:00Z, year",
                "1984-1X,                         1984-10-01T05:00:00Z, 1985-01-01T06:00:00Z, year",
                "1985-02-2X,                      1985-02-20T06:00:00Z, 1985-03-01T06:00:00Z, month",
                "200X-02-29,                      2000-02-29T06:00:00Z, 2008-03-01T06:00:00Z, decade",
                "2013-X2-30,                      2013-12-30T06:00:00Z, 2013-12-31T06:00:00Z, day",
                "2014-34,                         2014-04-01T05:00:00Z, 2014-07-01T05:00:00Z, quarter",
                "2014-38,                         2014-05-01T05:00:00Z, 2014-09-01T05:00:00Z, quadrimester",
                "2014-41,                         2014-07-01T05:00:00Z, 2015-01-01T06:00:00Z, semestral",
                "201X-33~,                        2010-01-01T06:00:00Z, 2019-04-01T05:00:00Z, decade",
                "'[2013-12,2013-11-30]',          2013-11-30T06:00:00Z, 2014-01-01T06:00:00Z, month",
                "'[2013,2014-03-01..]',           2013-01-01T06:00:00Z, -,                    unknown",
                "[..2013-12-01],                  -,                    2013-12-02T06:00:00Z, unknown",
                "[2013-12..2013-12-15],           2013-12-01T06:00:00Z, 2013-12-16T06:00:00Z, month"
            })
    void whatHappenedOnceLiesWithinItsBounds(
            String text, @Nullable Instant earliest, @Nullable Instant latest, String precision) {
        Occurrence occurrence = WrittenTime.of(text).in(CHICAGO);
        assertThat(occurrence.begin()).isEqualTo(new Bounds(earliest, latest));
        assertThat(occurrence.end()).isNull();
        assertThat(occurrence.precision().code()).isEqualTo(precision);
        assertThat(occurrence.text()).hasToString(text);
    }

    @Test
    void aStateHasBoundsOfItsBeginAndOfItsEnd() {
        Occurrence lasted = WrittenTime.of("2014-06-15/2014-06-16T03:00").in(CHICAGO);
        assertThat(lasted.begin())
                .isEqualTo(new Bounds(Instant.parse("2014-06-15T05:00:00Z"), Instant.parse("2014-06-16T05:00:00Z")));
        assertThat(lasted.end())
                .isEqualTo(new Bounds(Instant.parse("2014-06-16T08:00:00Z"), Instant.parse("2014-06-16T08:01:00Z")));
        assertThat(lasted.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void aStateThatStillLastsHasAnUnknownEnd() {
        assertThat(WrittenTime.of("2014-06-15/..").in(CHICAGO).end()).isEqualTo(Bounds.UNKNOWN);
    }

    @Test
    void aStateThatEndedNobodyKnowsWhenHasTheSameBoundsAsOneThatStillLasts() {
        Occurrence ended = WrittenTime.of("2014-06-15/").in(CHICAGO);
        assertThat(ended.end()).isEqualTo(Bounds.UNKNOWN);
        assertThat(ended.precision()).isEqualTo(Precision.DAY);
        assertThat(WrittenTime.of("/2014-06-15").in(CHICAGO).begin()).isEqualTo(Bounds.UNKNOWN);
    }

    @Test
    void leapDaysAreCountedWhereTheYearIsNotSpecified() {
        Bounds leap = WrittenTime.of("XXXX-02-29").in(ZoneOffset.UTC).begin();
        assertThat(leap)
                .isEqualTo(new Bounds(Instant.parse("0000-02-29T00:00:00Z"), Instant.parse("9996-03-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-19?, UNCERTAIN",
        "2013-12-19~, APPROXIMATE",
        "2013-12-19%, BOTH",
        "2013-12~-19, APPROXIMATE",
        "?2004-06-~11, BOTH",
        "2013-12-19T09:30Z?, UNCERTAIN",
        "2013-12-19, NONE"
    })
    void aQualifierOfAPartQualifiesTheWhole(String text, Qualification qualification) {
        assertThat(WrittenTime.of(text).form())
                .isInstanceOfSatisfying(
                        TimeForm.Once.class,
                        once -> assertThat(once.when().qualification()).isEqualTo(qualification));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014/2014-06-01",
                "2013-12-19T09:30Z/2013-12-19T03:31-06:00",
                "2013-12-19T09:30/2013-12-18T16:00Z",
                "2013-12-19T09:30[America/Chicago]/2013-12-19T16:30[Europe/Paris]",
                "[2013,2011]"
            })
    void whatCanBeSoInSomeZoneIsNoContradiction(String text) {
        assertThat(WrittenTime.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014/2013",
                "[2014..2013]",
                "[2010,2014..2013]",
                "2013-12-19T09:30Z/2013-12-19T03:29-06:00",
                "2013-12-19T09:30/2013-12-18T15:29Z",
                "2013-12-19T09:30[America/Chicago]/2013-12-19T16:29[Europe/Paris]"
            })
    void whatContradictsItselfInEveryZoneIsRefused(String text) {
        refused(text, "ends before it begins");
    }

    @Test
    void whatEndsBeforeItBeginsInTheZoneOfTheFactAloneStillHasBounds() {
        Bounds bounds = WrittenTime.of("[2013-12-19T09:30Z..2013-12-19T05]")
                .in(ZoneOffset.UTC)
                .begin();
        assertThat(bounds)
                .isEqualTo(new Bounds(Instant.parse("2013-12-19T05:00:00Z"), Instant.parse("2013-12-19T09:31:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is not understood",
                "yesterday | is not understood",
                "19.12.2013 | is not understood",
                "12/19/2013 | is not understood",
                "20131219 | is not understood",
                "2013-12-19 09:30 | is not understood",
                "2013-12T09:30 | has a time of day without a whole day",
                "2013-12-19T09:30+1 | is not understood",
                "2013-12-19T09:30:15,5 | is not understood",
                "[2013 | is not understood",
                "2013~? | is not understood",
                "201\u0663 | is not understood",
                "2013-\u000012-19 | is not understood",
                "2013-13-01 | does not exist in the calendar",
                "2013-02-29 | does not exist in the calendar",
                "2013-20 | does not exist in the calendar",
                "2013-42 | does not exist in the calendar",
                "2013-33-01 | does not exist in the calendar",
                "XXXX-02-3X | does not exist in the calendar",
                "2013-12-19T25:00 | does not exist on any clock",
                "2013-12-19T24:00 | does not exist on any clock",
                "2013-12-19T09:30:61Z | does not exist on any clock",
                "2013-X2-30T09:30 | has a time of day without a whole day",
                "2013-12-XXT09:30 | has a time of day without a whole day",
                "2013-12-19T09:30:15.0123456789 | at most nine digits",
                "../.. | says nothing",
                "/ | says nothing",
                "[..] | says nothing",
                "[2013,..] | says nothing",
                "XXXX-XX | says nothing",
                "[2013-11-27] | needs two dots",
                "[] | needs two dots",
                "{2013} | record a fact for each",
                "+2013 | years have four digits",
                "2013-21 | names a season",
            })
    void whatIsNoTimeIsRefusedWithASentence(String text, String reason) {
        refused(text, reason);
    }

    @Test
    void aTimeHasAtMost160Characters() {
        String longest = "[" + "2013,".repeat(30) + "2013-10~]";
        assertThat(WrittenTime.of(longest).text()).hasSize(160);
        refused(longest.replace("~", "-1X"), "at most 160 characters");
        refused("[".repeat(1_000_000), "at most 160 characters");
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> WrittenTime.of(text))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("time")
                .hasMessageContaining(reason);
    }
}
