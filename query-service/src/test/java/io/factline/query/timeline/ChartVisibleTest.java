package io.factline.query.timeline;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a picture makes of facts that cut-offs hide, that others take the place of, and that are withheld from who asks. */
class ChartVisibleTest extends ChartStories {

    private static final String SECRET = ", \"access\": \"privileged\", \"audiences\": [\"banks\"],"
            + " \"sources\": [{\"publisher\": \"Secret Gazette\"}]";

    @Test
    void aFactIsSupersededOnlyWhereTheOneThatTakesItsPlaceIsShown() {
        String incident = openIncident();
        Answer old = record(incident, "OLD", "2013-12-19T12:00Z", told("public", "2013-12-19"));
        known(record(
                incident,
                "NEW",
                "2014-01-10T12:00Z",
                told("public", "2014-01-10") + related("corrects", incident + "/OLD")));

        JsonNode now = chart(incident, "bins=1");
        assertThat(mark(now, "OLD").path("status").asString()).isEqualTo("superseded");
        assertThat(bins(now)).containsExactly("communication 0: 1 0 1");
        for (String before : List.of(
                "toldUntil=2014-01-09",
                "occurredUntil=2014-01-09",
                "recordedUntil=" + old.body().path("position"))) {
            JsonNode then = chart(incident, "bins=1&" + before);
            assertThat(mark(then, "OLD").path("status").asString()).as(before).isEqualTo("current");
            assertThat(bins(then)).as(before).containsExactly("communication 0: 1 0 0");
        }
    }

    @Test
    void aFactOfAnotherIncidentTakesThePlaceOfOneOfOurs() {
        String incident = openIncident();
        record(incident, "OLD", "2013-12-19T12:00Z", "");
        String other = openIncident();
        known(record(other, "OLD", "2014-01-10", related("supersedes", incident + "/OLD")));

        assertThat(bins(chart(incident, "bins=1"))).containsExactly("communication 0: 0 0 1");
        assertThat(bins(chart(other, "bins=1")))
                .as("which is not superseded by having the same id")
                .containsExactly("communication 0: 1 0 0");
    }

    @Test
    void whatIsRetractedOrNoMoreThanAboutAnotherTakesNoPlace() {
        String incident = openIncident();
        record(incident, "OLD", "2013-12-19T12:00Z", "");
        record(incident, "ABOUT", "2013-12-19T12:00Z", related("about", "OLD"));
        record(incident, "ITSELF", "2013-12-19T12:00Z", related("corrects", incident + "/ITSELF"));
        record(incident, "WRONG", "2013-12-19T12:00Z", related("corrects", "OLD"));
        known(post(facts(incident) + "/WRONG/retract", "{\"reason\": \"R\"}", "If-Match", "*"));

        assertThat(bins(chart(incident, "bins=1"))).containsExactly("communication 0: 3 0 0");
    }

    @Test
    void whatIsWithheldIsInNoLaneNoBinNoMarkAndNotInTheWhole() {
        String incident = openIncident();
        record(incident, "A", "2014-01-10", "");
        known(record(incident, "SECRET", "2013-12-12", SECRET));

        for (String kind : List.of("track", "audience", "source")) {
            JsonNode chart = chart(incident, "lanes=" + kind);
            assertThat(chart.toString()).doesNotContain("SECRET", "Secret Gazette", "banks", "2013-12");
            assertThat(chart.path("facts").longValue()).isEqualTo(1);
            assertThat(chart.path("withheld").longValue()).isEqualTo(1);
            assertThat(lanes(chart)).hasSize(1).allMatch(lane -> lane.endsWith(" 1"));
            assertThat(chart.path("bins").size()).isEqualTo(1);
        }
        JsonNode counsels = counselsChart(incident, "lanes=source");
        assertThat(marks(counsels)).containsExactly("SECRET", "A");
        assertThat(lanes(counsels)).containsExactly("Secret Gazette 1", " 1");
        assertThat(counsels.path("withheld").longValue()).isZero();
    }

    @Test
    void whatIsPrivilegedTodayIsInNoPictureOfThePast() {
        String incident = openIncident();
        record(incident, "A", "2014-01-10", "");
        Answer open = record(
                incident, "LATE-SECRET", "2013-12-12", related("corrects", "A") + ", \"audiences\": [\"banks\"]");
        String then = "recordedUntil=" + open.body().path("position");
        known(post(
                facts(incident) + "/LATE-SECRET/access",
                "{\"access\": \"privileged\", \"reason\": \"R\"}",
                "If-Match",
                "*"));

        for (String moment : List.of("", then, then + "&toldUntil=2999", then + "&lanes=audience")) {
            JsonNode chart = chart(incident, moment);
            assertThat(chart.toString()).as(moment).doesNotContain("SECRET", "banks", "2013-12");
            assertThat(mark(chart, "A").path("status").asString()).as(moment).isEqualTo("current");
            assertThat(chart.path("withheld").longValue()).as(moment).isEqualTo(1);
        }
        assertThat(marks(counselsChart(incident, then))).containsExactly("LATE-SECRET", "A");
    }
}
