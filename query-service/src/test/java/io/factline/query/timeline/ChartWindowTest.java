package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which facts lie in a window of a picture. In Chicago, where these incidents are at home, winter days begin at 06:00 UTC. */
class ChartWindowTest extends ChartStories {

    private static final String TENTH = window("2014-01-10T06:00:00Z", "2014-01-11T06:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    once on that day                    | 2014-01-10              | true
                    the day before                      | 2014-01-09              | false
                    the day after                       | 2014-01-11              | false
                    at the first moment                 | 2014-01-10T06:00:00Z    | true
                    at the moment behind the last       | 2014-01-11T06:00:00Z    | false
                    at the last second                  | 2014-01-11T05:59:59Z    | true
                    within the month                    | 2014-01                 | true
                    within the year                     | 2014                    | true
                    at a moment unknown until then      | [2014-01-08..2014-01-10] | true
                    at a moment unknown, over before    | [2014-01-07..2014-01-09] | false
                    at a moment unknown, from then on   | [2014-01-10..]          | true
                    from before on, without an end      | [2014-01-09..]          | false
                    until then, without a begin         | [..2014-01-10T20:00Z]   | true
                    a state around it                   | 2014-01-05/2014-01-20   | true
                    a state that ended before           | 2014-01-05/2014-01-09   | false
                    a state that ended within it        | 2014-01-05/2014-01-10   | true
                    a state that began behind it        | 2014-01-11/2014-01-20   | false
                    a state of years                    | 2009/2019               | true
                    a state of years that ended before  | 2009/2013               | false
                    a state of exactly 31 days          | 2013-12-11T06:00:00Z/2014-01-11T05:59:59Z | true
                    a state that still lasts            | 2013-11-27/..           | true
                    one that still lasts, from later on | 2014-01-11/..           | false
                    one that ended nobody knows when    | 2014-01-05/             | false
                    one that began nobody knows when    | /2014-01-20             | false
                    one of two days                     | [2014-01-08,2014-01-12] | true
                    """)
    void whatBeganInItOrWasNotCertainlyOverLiesInTheWindow(String what, String occurred, boolean inside) {
        String incident = openIncident();
        known(record(incident, "A", occurred, ""));

        JsonNode chart = chart(incident, TENTH);
        assertThat(chart.path("facts").longValue()).as(what).isEqualTo(inside ? 1 : 0);
        assertThat(marks(chart)).as(what).isEqualTo(inside ? List.of("A") : List.of());
    }

    @Test
    void aStateOfAMonthReachesIntoWindowsWhateverTheClocksDid() {
        String incident = openIncident();
        known(record(incident, "SPRING", "2014-03-01T00:00/2014-03-31T23:59:59", ""));
        known(record(incident, "SHORTER", "2014-03-01T00:30/2014-03-31T23:59:59", ""));

        assertThat(marks(chart(incident, window("2014-04-01T04:59:59Z", "2014-05-01T00:00:00Z"))))
                .containsExactly("SPRING", "SHORTER");
        assertThat(marks(chart(incident, window("2014-04-01T05:00:00Z", "2014-05-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aBinCountsWhatBeganInItAndNotWhatStillLasted() {
        String incident = openIncident();
        record(incident, "BEFORE", "2014-01-01/..", "");
        record(incident, "FIRST", "2014-01-10T06:00:00Z", "");
        record(incident, "EDGE", "2014-01-10T18:00:00Z", "");
        known(record(incident, "LAST", "2014-01-11T05:59:59Z", ""));

        JsonNode chart = chart(incident, TENTH + "bins=2");
        assertThat(chart.path("facts").longValue()).isEqualTo(4);
        assertThat(bins(chart)).containsExactly("communication 0: 1 0 0", "communication 1: 2 0 0");
    }

    @Test
    void whatLastsSaysSoAndHasNoEnd() {
        String incident = openIncident();
        record(incident, "LASTS", "2014-01-05/..", "");
        record(incident, "OVER", "2014-01-05/2014-01-12", "");
        known(record(incident, "ENDED", "2014-01-10/", ""));
        JsonNode chart = chart(incident, TENTH);

        assertThat(mark(chart, "LASTS").path("lasts").booleanValue()).isTrue();
        assertThat(mark(chart, "LASTS").has("end")).isFalse();
        assertThat(mark(chart, "OVER").path("lasts").booleanValue()).isFalse();
        assertThat(mark(chart, "OVER").path("end").toString())
                .isEqualTo("{\"earliest\":\"2014-01-12T06:00:00Z\",\"latest\":\"2014-01-13T06:00:00Z\"}");
        assertThat(mark(chart, "ENDED").path("lasts").booleanValue()).isFalse();
    }

    @Test
    void whatHasNoDateLiesInNoWindowAndIsCountedApart() {
        String incident = openIncident();
        record(incident, "SINCE-EVER", "../2014-01-20", "");
        record(incident, "BEFORE-ALL-YEARS", "0000/..", "");
        known(record(incident, "DATED", "2014-01-10", ""));

        for (String window : List.of("", TENTH)) {
            JsonNode chart = chart(incident, window);
            assertThat(chart.path("undated").longValue()).isEqualTo(2);
            assertThat(chart.path("facts").longValue()).isEqualTo(1);
            assertThat(marks(chart)).containsExactly("DATED");
            assertThat(lanes(chart)).containsExactly("communication 3");
        }
        assertThat(chart(incident, "type=Discovered").has("whole")).isFalse();
    }

    @Test
    void theWholeEndsBehindTheLastBeginSoThatAllOfItLiesInside() {
        String incident = openIncident();
        record(incident, "FIRST", "2013-09", "");
        known(record(incident, "AT-THE-END-OF-TIME", "9999-12-31T23:59:59Z", ""));
        JsonNode whole = chart(incident, "");

        assertThat(marks(whole)).containsExactly("FIRST", "AT-THE-END-OF-TIME");
        assertThat(bins(whole)).containsExactly("communication 0: 1 0 0", "communication 119: 1 0 0");
        JsonNode again = chart(
                incident,
                window(
                        whole.path("whole").path("from").asString(),
                        whole.path("whole").path("to").asString()));
        assertThat(marks(again)).isEqualTo(marks(whole));
        assertThat(again.path("bins")).isEqualTo(whole.path("bins"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000-01-01T00:00:00Z,2014-01-01T00:00:00Z",
        "2013-01-01T00:00:00Z,%2B010000-06-01T00:00:00.000Z",
        "-999999-01-01T00:00:00Z,%2B999999-01-01T00:00:00Z"
    })
    void aWindowThatIsWidenedBeyondTheCalendarEndsWithIt(String from, String to) {
        String incident = openIncident();
        known(record(incident, "A", "2013-12-18", ""));

        JsonNode chart = chart(incident, window(from, to));

        assertThat(marks(chart)).containsExactly("A");
        assertThat(chart.path("bins").size()).isEqualTo(1);
        // years of four digits: more are written in other ways by other readers
        assertThat(stretch(chart.path("window"))).matches("\\d{4}-\\S+ \\d{4}-\\S+");
    }

    @Test
    void theAcuteStretchIsTheShortestInWhichHalfOfWhatStandsBegan() {
        String incident = openIncident();
        record(incident, "WARNING", "2013-09-01T00:00:00Z", "");
        record(incident, "A", "2014-01-10T08:00:00Z", "");
        record(incident, "B", "2014-01-10T11:00:00Z", related("corrects", "A"));
        record(incident, "C", "2014-01-10T12:00:00Z", "");
        record(incident, "D", "2014-01-10T14:00:00Z", "");
        record(incident, "LAWSUIT", "2014-06-01T00:00:00Z", "");
        record(incident, "SETTLEMENT", "2015-06-01T00:00:00Z", "");
        known(post(facts(incident), fact("OPINION", "2014-01-10T11:30:00Z", "O").replace("claimed", "opinion")));

        assertThat(stretch(chart(incident, "").path("acute")))
                .as("B, C and D are three of six: A is corrected, and an opinion is none")
                .isEqualTo("2014-01-10T11:00:00Z 2014-01-10T14:00:01Z");
    }
}
