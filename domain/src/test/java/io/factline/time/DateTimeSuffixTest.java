package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets, the zones and tags of RFC 9557, and leap seconds. */
class DateTimeSuffixTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2013-12-19T09:30-06:00,                               2013-12-19T15:30:00Z",
        "2013-12-19T09:30-06,                                  2013-12-19T15:30:00Z",
        "2013-12-19t15:30z,                                    2013-12-19T15:30:00Z",
        "2013-12-19T15:30-00:00,                               2013-12-19T15:30:00Z",
        "2013-12-19T15:30+18:00,                               2013-12-18T21:30:00Z",
        "2013-12-19T09:30[America/Chicago],                    2013-12-19T15:30:00Z",
        "2013-12-19T09:30[!America/Chicago],                   2013-12-19T15:30:00Z",
        "2013-12-19T09:30-06:00[America/Chicago],              2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[America/Chicago],                   2013-12-19T15:30:00Z",
        "2013-12-19T15:30-00:00[!America/Chicago],             2013-12-19T15:30:00Z",
        "2013-12-19T09:30[-06:00],                             2013-12-19T15:30:00Z",
        "2013-12-19T09:30-06:00[-06:00],                       2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[Etc/GMT+6],                         2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[u-ca=iso8601],                      2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[!u-ca=gregory],                     2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[u-ca=hebrew],                       2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[u-ca=hebrew][u-ca=iso8601],         2013-12-19T15:30:00Z",
        "2013-12-19T15:30Z[Europe/Paris][knort=blargel][x-a=1-2], 2013-12-19T15:30:00Z",
        "2013-12-19T09:30[America/Chicago]~,                   2013-12-19T15:30:00Z",
    })
    void anOffsetOrAZoneFixesTheInstantAndTheFactKeepsItsZone(String text, Instant earliest) {
        Occurrence occurrence = WrittenTime.of(text).in(PARIS);
        assertThat(occurrence.begin()).isEqualTo(new Bounds(earliest, earliest.plus(Duration.ofMinutes(1))));
        assertThat(occurrence.zone()).isEqualTo(PARIS);
        assertThat(occurrence.text()).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-12-19T09:30-05:00[America/Chicago]    | its zone did not have",
                "2013-12-19T09:30-05:00[!America/Chicago]   | its zone did not have",
                "2013-12-19T09:30+01:00[+02:00]             | its zone did not have",
                "2013-03-10T02:30-06:00[America/Chicago]    | its zone did not have",
                "1850-01-01T12:00+00:09[Europe/Paris]       | its zone did not have",
                "2013-12-19T09:30[Mars/Olympus_Mons]        | names the zone \"Mars/Olympus_Mons\"",
                "2013-12-19T09:30[america/chicago]          | names the zone",
                "2013-12-19T09:30Z[UTC+02:00]               | suffix that is not understood",
                "2013-12-19T09:30Z[]                        | suffix that is not understood",
                "2013-12-19T09:30Z[!]                       | suffix that is not understood",
                "2013-12-19T09:30Z[_x=1]                    | suffix that is not understood",
                "2013-12-19T09:30Z[U-CA=iso8601]            | suffix that is not understood",
                "2013-12-19T09:30Z[u-ca=iso8601][UTC]       | suffix that is not understood",
                "2013-12-19T09:30Z[UTC][Europe/Paris]       | suffix that is not understood",
                "2013-12-19T09:30Z[!knort=blargel]          | insists on \"[!knort=blargel]\"",
                "2013-12-19T09:30Z[!u-ca=hebrew]            | insists on \"[!u-ca=hebrew]\"",
                "2013-12-19T09:30Z[u-ca=hebrew][!u-ca=gregory] | insists on",
                "2013-12-19T09:30Z[!u-ca=gregory][u-ca=hebrew] | insists on",
                "2013-12-19T09:30+18:01                     | from -18:00 to +18:00",
                "2013-12-19T09:30-25:00                     | from -18:00 to +18:00",
                "2013-12-19T09:30[+05:75]                   | from -18:00 to +18:00",
                "2013-12-19[America/Chicago]                | is not understood",
                "2013-12-19T09:30[America/Chicago           | is not understood",
                "2013-12-19T09:30[[UTC]]                    | is not understood",
            })
    void aSuffixThatCannotBeTrustedIsRefused(String text, String reason) {
        assertThatThrownBy(() -> WrittenTime.of(text))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining(reason);
    }

    @Test
    void bothOffsetsOfARepeatedHourAgreeWithItsZone() {
        assertThat(begin("2013-11-03T01:30-05:00[America/Chicago]").earliest())
                .isEqualTo(Instant.parse("2013-11-03T06:30:00Z"));
        assertThat(begin("2013-11-03T01:30-06:00[America/Chicago]").earliest())
                .isEqualTo(Instant.parse("2013-11-03T07:30:00Z"));
    }

    @Test
    void namesOfZonesMayStandInsideIntervalsAndSets() {
        Occurrence lasted = WrittenTime.of("2013-12-19T09:30[America/Chicago]/2013-12-19T20[Europe/Paris]")
                .in(PARIS);
        assertThat(lasted.begin().earliest()).isEqualTo(Instant.parse("2013-12-19T15:30:00Z"));
        assertThat(lasted.end())
                .isEqualTo(new Bounds(Instant.parse("2013-12-19T19:00:00Z"), Instant.parse("2013-12-19T20:00:00Z")));
        assertThat(begin("[2013-12-19T09:30[America/Chicago]..2013-12-19T20[Europe/Paris]]"))
                .isEqualTo(new Bounds(Instant.parse("2013-12-19T15:30:00Z"), Instant.parse("2013-12-19T20:00:00Z")));
        assertThat(begin("[2013-12-18,2013-12-19T09:30[America/Chicago]]").latest())
                .isEqualTo(Instant.parse("2013-12-19T15:31:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:60Z,                    2017-01-01T00:00:00Z",
        "2016-12-31T23:59:60.25Z,                 2017-01-01T00:00:00Z",
        "2016-12-31T15:59:60-08:00,               2017-01-01T00:00:00Z",
        "2016-12-31T17:59:60[America/Chicago],    2017-01-01T00:00:00Z",
        "2015-07-01T05:44:60+05:45[Asia/Kathmandu], 2015-07-01T00:00:00Z",
    })
    void aLeapSecondSharesTheSecondBeforeAndStillComesBeforeMidnight(String text, Instant midnight) {
        assertThat(begin(text)).isEqualTo(new Bounds(midnight.minusSeconds(1), midnight));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31T23:59:60",
                "2016-12-31T23:59:60-08:00",
                "2016-12-30T23:59:60Z",
                "2016-12-31T23:58:60Z",
                "2016-12-31T23:59:60[America/Chicago]"
            })
    void aLeapSecondThatCannotBeOneIsRefused(String text) {
        assertThatThrownBy(() -> WrittenTime.of(text))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("names a leap second where there is none");
    }

    private static Bounds begin(String text) {
        return WrittenTime.of(text).in(PARIS).begin();
    }
}
