package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.DemoIncidents;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a picture says of the demo incidents: counted by hand from the facts in the demo files. */
class ChartTest extends ChartStories {

    private static final String BREACH = DemoIncidents.BREACH;
    private static final String TOLD_BY_20 = "toldUntil=2013-12-20&";

    @BeforeEach
    void demoIsOnRecord() throws IOException {
        DemoIncidents.record(this);
    }

    @Test
    void whatThePublicHadBeenToldBy20DecemberIs32FactsOfFiveTracks() {
        JsonNode chart = chart(BREACH, TOLD_BY_20);

        assertThat(chart.path("facts").longValue()).isEqualTo(32);
        assertThat(chart.path("by").asString()).isEqualTo("track");
        assertThat(lanes(chart))
                .containsExactly("attack 4", "operations 3", "communication 14", "customers 9", "legal 2");
        assertThat(stretch(chart.path("whole"))).isEqualTo("2013-11-27T06:00:00Z 2013-12-20T06:00:01Z");
        assertThat(chart.path("window")).isEqualTo(chart.path("whole"));
        assertThat(stretch(chart.path("acute")))
                .as("20 of the 31 facts that stand began on 20 December")
                .isEqualTo("2013-12-20T06:00:00Z 2013-12-20T06:00:01Z");
        assertThat(marks(chart))
                .hasSize(32)
                .startsWith("T13-005", "T13-007", "T13-015", "T13-016", "T13-017", "T13-022")
                .endsWith("T13-029", "T13-030");
        assertThat(chart.path("undated").longValue()).isZero();
        assertThat(chart.path("cutoffs").path("toldUntil").asString()).isEqualTo("2013-12-21T06:00:00Z");
    }

    @Test
    void aDayOfItIsCountedBinByBin() {
        JsonNode chart =
                chart(BREACH, TOLD_BY_20 + window("2013-12-18T06:00:00Z", "2013-12-21T06:00:00Z") + "bins=3&marks=0");

        assertThat(chart.path("facts").longValue()).isEqualTo(30);
        assertThat(chart.path("marks").size()).isZero();
        assertThat(bins(chart))
                .as("T13-022 fell in New York on the 19th, an hour earlier than in Minneapolis")
                .containsExactly(
                        "attack 2: 2 0 0",
                        "communication 0: 2 0 0",
                        "communication 1: 3 0 0",
                        "communication 2: 9 0 0",
                        "customers 0: 1 0 0",
                        "customers 2: 8 0 0",
                        "legal 0: 1 0 0",
                        "legal 1: 1 0 0",
                        "operations 1: 1 0 1",
                        "operations 2: 1 0 0");
    }

    @Test
    void audiencesAreLanesInTheOrderOfTheVocabularyAndAFactLiesInEachThatItAddressed() {
        JsonNode chart = chart(BREACH, TOLD_BY_20 + "lanes=audience");

        assertThat(lanes(chart)).containsExactly("customers 24", "public 5", "press 3", "staff 1", "investors 3", " 3");
        assertThat(mark(chart, "SA-026").path("lanes").toString()).isEqualTo("[\"customers\",\"staff\"]");
        assertThat(mark(chart, "T13-005").path("lanes").toString()).isEqualTo("[\"\"]");
    }

    @Test
    void theTenLargestSourcesAreLanesAndTheOthersShareOne() {
        JsonNode chart = chart(BREACH, TOLD_BY_20 + "lanes=source");

        assertThat(lanes(chart))
                .containsExactly(
                        "Le Furet du Retail 14",
                        "Star Tribune 5",
                        "Bloomberg 2",
                        "Bring Me The News 2",
                        "Multichannel Merchant (company press release) 2",
                        "NJ.com 2",
                        "News4Jax 2",
                        "BGR 1",
                        "CBS News 1",
                        "RetailWire 1",
                        "* 3");
        assertThat(mark(chart, "T13-005").path("lanes").toString()).isEqualTo("[\"*\",\"NJ.com\"]");
        assertThat(mark(chart, "T13-015").path("lanes").toString()).isEqualTo("[\"Star Tribune\",\"News4Jax\"]");
    }

    @Test
    void aFactThatNamesALaneTwiceLiesInItOnce() {
        String incident = openIncident();
        known(
                record(
                        incident,
                        "TWICE",
                        "2014-01-10",
                        ", \"audiences\": [\"press\", \"press\"], \"sources\": [{\"publisher\": \"P\"}, {\"publisher\": \"P\"}]"));

        for (String kind : List.of("audience", "source")) {
            JsonNode chart = chart(incident, "lanes=" + kind);
            String lane = kind.equals("audience") ? "press" : "P";
            assertThat(lanes(chart)).containsExactly(lane + " 1");
            assertThat(bins(chart)).containsExactly(lane + " 0: 1 0 0");
            assertThat(mark(chart, "TWICE").path("lanes").toString()).isEqualTo("[\"" + lane + "\"]");
        }
    }

    @Test
    void lanesStayWhereTheyAreWhileTheWindowMoves() {
        JsonNode whole = chart(BREACH, "lanes=source&");
        JsonNode narrow = chart(BREACH, "lanes=source&" + window("2014-05-01T00:00:00Z", "2014-06-01T00:00:00Z"));

        assertThat(narrow.path("lanes")).isEqualTo(whole.path("lanes"));
        assertThat(marks(narrow)).containsExactly("T13-041");
        assertThat(narrow.has("whole")).isFalse();
        assertThat(narrow.has("acute")).isFalse();
        assertThat(stretch(narrow.path("window"))).isEqualTo("2014-05-01T00:00:00Z 2014-06-01T00:00:00Z");
    }

    @Test
    void opinionsAreCountedAlwaysAndDrawnWhenAskedFor() {
        JsonNode folded = chart(BREACH, "bins=1");
        JsonNode unfolded = chart(BREACH, "bins=1&opinions=true");

        assertThat(folded.path("facts").longValue()).isEqualTo(100);
        assertThat(marks(folded)).hasSize(83).doesNotContain("SA-004");
        assertThat(marks(unfolded)).hasSize(100).contains("SA-004");
        assertThat(folded.path("bins")).isEqualTo(unfolded.path("bins"));
        assertThat(bins(folded))
                .containsExactly(
                        "attack 0: 13 0 0",
                        "communication 0: 15 0 0",
                        "customers 0: 17 0 0",
                        "legal 0: 11 0 0",
                        "market 0: 2 16 0",
                        "operations 0: 23 1 2");
    }

    @Test
    void whereMoreFactsAreToBeDrawnThanWereAskedForNoneIs() {
        assertThat(marks(chart(BREACH, "marks=82"))).isEmpty();
        assertThat(marks(chart(BREACH, "marks=83"))).hasSize(83);
        assertThat(marks(chart(BREACH, "marks=83&opinions=true"))).isEmpty();
        assertThat(chart(BREACH, "marks=0").path("facts").longValue()).isEqualTo(100);
    }

    @Test
    void aMarkSaysWhatIsDrawnOfAFact() {
        JsonNode mark = mark(chart(BREACH, TOLD_BY_20), "T13-020");

        assertThat(mark.path("factType").asString()).isEqualTo("ImpactEstimated");
        assertThat(mark.path("lanes").toString()).isEqualTo("[\"operations\"]");
        assertThat(mark.path("occurred").asString()).isEqualTo("2013-12-19");
        assertThat(mark.path("zone").asString()).isEqualTo("America/Chicago");
        assertThat(mark.path("begin").toString())
                .isEqualTo("{\"earliest\":\"2013-12-19T06:00:00Z\",\"latest\":\"2013-12-20T06:00:00Z\"}");
        assertThat(mark.has("end")).isFalse();
        assertThat(mark.path("lasts").booleanValue()).isFalse();
        assertThat(mark.path("told").asString()).isEqualTo("2013-12-20T06:00:00Z");
        assertThat(mark.path("standing").asString()).isEqualTo("claimed");
        assertThat(mark.path("access").asString()).isEqualTo("internal");
        assertThat(mark.path("status").asString()).isEqualTo("superseded");
        assertThat(mark.path("disputed").booleanValue()).isFalse();
        assertThat(mark.path("version").longValue()).isEqualTo(1);
    }

    @Test
    void aMarkSaysByWhenThoseHadBeenToldWhoAreAskedAbout() {
        assertThat(mark(chart(BREACH, "toldTo=banks&toldUntil=2014-12-31"), "T13-013")
                        .path("told")
                        .asString())
                .isEqualTo("2013-12-18T06:00:00Z");
        assertThat(mark(chart(BREACH, ""), "T13-013").path("told").asString()).isEqualTo("2014-02-05T06:00:00Z");
    }

    @Test
    void aLongSummaryIsCutOffBetweenCharacters() {
        String incident = openIncident();
        known(post(facts(incident), fact("LONG", "2014", "x".repeat(158) + "😀".repeat(10))));
        assertThat(mark(chart(incident, ""), "LONG").path("summary").asString()).isEqualTo("x".repeat(158) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "toldUntil=2013-12-20",
                "toldTo=banks&toldUntil=2013-12-18",
                "occurredUntil=2013-12-15",
                "track=operations&standing=claimed",
                "audience=press,public",
                "type=ImpactEstimated&toldUntil=2014-01-10",
                "q=pin",
                "standing=rumoured"
            })
    void thePictureCountsWhatTheTimelineCounts(String query) {
        JsonNode chart = chart(BREACH, "bins=500&" + query);
        long counted = get("/api/v1/incidents/" + BREACH + "/timeline/counts?" + query)
                .body()
                .path("facts")
                .longValue();

        assertThat(chart.path("facts").longValue() + chart.path("undated").longValue())
                .isEqualTo(counted);
        assertThat(sum(chart.path("lanes"), "facts")).isEqualTo(counted);
        assertThat(sum(chart.path("bins"), "facts")
                        + sum(chart.path("bins"), "opinions")
                        + sum(chart.path("bins"), "superseded"))
                .isEqualTo(chart.path("facts").longValue());
    }

    @Test
    void whereThereAreNoFactsThereIsNoWholeAndNoWindow() {
        String incident = openIncident();
        JsonNode chart = chart(incident, "");

        assertThat(chart.has("whole")).isFalse();
        assertThat(chart.has("acute")).isFalse();
        assertThat(chart.has("window")).isFalse();
        assertThat(chart.path("facts").longValue()).isZero();
        assertThat(chart.path("lanes").size()).isZero();
        assertThat(chart.path("marks").size()).isZero();
        assertThat(chart.path("bins").size()).isZero();
        assertThat(chart(incident, window("2013-12-01T00:00:00Z", "2014-01-01T00:00:00Z"))
                        .path("bins")
                        .size())
                .isZero();
    }

    @Test
    void thePictureThatSomebodyHoldsIsNotSentAgain() {
        Answer first = ask(BREACH, TOLD_BY_20);
        String path = "/api/v1/incidents/" + BREACH + "/timeline/chart?" + TOLD_BY_20;

        Answer again = get(path, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        for (String other : List.of("lanes=source", "bins=7", "marks=7", "opinions=true", "q=pin")) {
            assertThat(get(path + other, "If-None-Match", first.header("ETag")).status())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    private static long sum(JsonNode all, String count) {
        return all.valueStream().mapToLong(one -> one.path(count).longValue()).sum();
    }
}
