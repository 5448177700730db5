package io.factline.query.timeline;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.DemoIncidents;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** At which moments one can stop while one steps through an incident, along either axis. */
class MomentsTest extends ChartStories {

    @Test
    void thePublicWasToldOfTheBreachAtTwentyMoments() throws IOException {
        DemoIncidents.record(this);
        JsonNode moments = moments(DemoIncidents.BREACH, "axis=told");

        assertThat(told(moments))
                .containsExactly(
                        "2013-12-19T06:00:00Z 2",
                        "2013-12-20T05:00:00Z 1",
                        "2013-12-20T06:00:00Z 8",
                        "2013-12-21T06:00:00Z 21",
                        "2013-12-22T06:00:00Z 1",
                        "2013-12-24T06:00:00Z 1",
                        "2013-12-28T06:00:00Z 1",
                        "2014-01-01T06:00:00Z 1",
                        "2014-01-10T06:00:00Z 40",
                        "2014-01-11T06:00:00Z 3",
                        "2014-01-14T06:00:00Z 1",
                        "2014-02-05T06:00:00Z 8",
                        "2014-03-27T05:00:00Z 1",
                        "2014-03-28T05:00:00Z 5",
                        "2014-04-01T05:00:00Z 1",
                        "2014-05-06T05:00:00Z 1",
                        "2015-08-19T05:00:00Z 1",
                        "2015-09-01T05:00:00Z 1",
                        "2016-01-01T06:00:00Z 1",
                        "2017-05-24T05:00:00Z 1");
        assertThat(chapters(moments))
                .startsWith("2013-12-19T06:00:00Z T13-017 StatementIssued", "2013-12-20T06:00:00Z SA-003 Disclosed")
                .contains("2014-02-05T06:00:00Z T13-011 DeterminationMade")
                .endsWith("2014-05-06T05:00:00Z T13-041 LeadershipChanged");
    }

    @Test
    void whatASteppedMomentHoldsAsACutoffIsAllThatWasToldByThen() throws IOException {
        DemoIncidents.record(this);
        for (String to : List.of("public", "banks", "organisation", "law-enforcement")) {
            long before = 0;
            for (JsonNode moment :
                    moments(DemoIncidents.BREACH, "axis=told&to=" + to).path("moments")) {
                before += moment.path("facts").longValue();
                assertThat(counted(
                                DemoIncidents.BREACH,
                                "toldTo=" + to + "&toldUntil="
                                        + moment.path("at").asString()))
                        .as(to + " " + moment)
                        .isEqualTo(before);
            }
            assertThat(before).as(to).isEqualTo(100);
        }
    }

    @Test
    void othersWereToldAtOtherMoments() {
        String incident = openIncident();
        record(incident, "TO-BANKS", "2013-12-12", told("banks", "2013-12-16"));
        record(incident, "TO-STAFF", "2013-12-12", told("staff", "2013-12-17"));
        known(record(incident, "TO-ALL", "2013-12-12", told("public", "2013-12-19")));

        assertThat(told(moments(incident, "axis=told"))).containsExactly("2013-12-20T06:00:00Z 1");
        assertThat(told(moments(incident, "axis=told&to=banks")))
                .containsExactly("2013-12-17T06:00:00Z 1", "2013-12-20T06:00:00Z 1");
        assertThat(told(moments(incident, "axis=told&to=staff")))
                .containsExactly("2013-12-18T06:00:00Z 1", "2013-12-20T06:00:00Z 1");
    }

    @Test
    void everyChangeOfTheRecordIsAMomentOfTheRecordedAxisByItsPosition() {
        String incident = openIncident();
        long first = position(record(incident, "A", "2013-12-12", ""));
        long corrected = position(post(
                facts(incident) + "/A/correct",
                "{\"reason\": \"R\", \"fact\": {\"factType\": \"Disclosed\", \"occurred\": \"2013-12-13\","
                        + " \"summary\": \"Later\", \"standing\": \"claimed\", \"detail\": {}}}",
                "If-Match",
                "*"));
        long second = position(record(incident, "B", "2013-12-12", ""));
        long retracted = position(known(post(facts(incident) + "/B/retract", "{\"reason\": \"R\"}", "If-Match", "*")));

        JsonNode moments = moments(incident, "axis=recorded");
        assertThat(positions(moments)).containsExactly(first, corrected, second, retracted);
        assertThat(moments.path("moments")
                        .valueStream()
                        .map(moment -> moment.path("facts").longValue()))
                .containsOnly(1L);
        assertThat(moments.path("chapters").toString())
                .contains("\"position\":" + first)
                .contains("\"summary\":\"Later\"")
                .doesNotContain("\"fact\":\"B\"");
    }

    @Test
    void whereOneIsAlongAnAxisTakesNothingOffIt() {
        String incident = openIncident();
        Answer first = record(incident, "A", "2013-12-12", told("public", "2013-12-19"));
        known(record(incident, "B", "2014-01-10", told("public", "2014-01-10")));
        String recorded = "recordedUntil=" + first.body().path("position");

        assertThat(told(moments(incident, "axis=told&toldUntil=2013-12-19&toldTo=banks")))
                .isEqualTo(told(moments(incident, "axis=told")))
                .hasSize(2);
        assertThat(positions(moments(incident, "axis=recorded&" + recorded))).hasSize(2);
        assertThat(told(moments(incident, "axis=told&" + recorded))).hasSize(1);
        assertThat(positions(moments(incident, "axis=recorded&toldUntil=2013-12-19")))
                .hasSize(1);
        for (String axis : List.of("told", "recorded")) {
            assertThat(moments(incident, "axis=" + axis + "&occurredUntil=2013-12-31")
                            .path("moments")
                            .size())
                    .as(axis)
                    .isEqualTo(1);
        }
    }

    @Test
    void ofMoreThanAThousandNeighboursAreJoinedAndTheLastOfThemStandsForAll() {
        String incident = openIncident();
        String lines = IntStream.range(0, 1_500)
                .mapToObj(minute -> """
                        {"id": "F-%04d", "factType": "ReactionObserved", "occurred": "2014-01-10", "summary": "S", "standing": "claimed", "tellings": [{"to": "public", "at": "2014-01-1%dT%02d:%02dZ"}], "detail": {}}
                        """.formatted(minute, minute / 1_440, minute / 60 % 24, minute % 60))
                .collect(Collectors.joining());
        List<JsonNode> results = postLines(incident, "", lines);
        long last = results.getLast().path("position").longValue();
        get("/api/v1/incidents?after=" + last, "Prefer", "wait=20");

        for (String axis : List.of("told", "recorded")) {
            JsonNode moments = moments(incident, "axis=" + axis).path("moments");
            assertThat(moments.size()).as(axis).isEqualTo(1_000);
            assertThat(moments.valueStream()
                            .mapToLong(moment -> moment.path("facts").longValue()))
                    .as(axis)
                    .containsOnly(1L, 2L);
            assertThat(moments.valueStream()
                            .mapToLong(moment -> moment.path("facts").longValue())
                            .sum())
                    .as(axis)
                    .isEqualTo(1_500);
        }
        assertThat(told(moments(incident, "axis=told")))
                .startsWith("2014-01-10T00:02:00Z 2", "2014-01-10T00:04:00Z 2")
                .endsWith("2014-01-11T01:00:00Z 1");
        assertThat(positions(moments(incident, "axis=recorded"))).endsWith(last);
    }

    @Test
    void theMomentsThatSomebodyHoldsAreNotSentAgain() {
        String incident = openIncident();
        known(record(incident, "A", "2014-01-10", ""));
        String tag = get(momentsOf(incident, "axis=told")).header("ETag");

        assertThat(get(momentsOf(incident, "axis=told"), "If-None-Match", tag).status())
                .isEqualTo(304);
        for (String other : List.of("axis=recorded", "axis=told&to=banks")) {
            assertThat(get(momentsOf(incident, other), "If-None-Match", tag).status())
                    .as(other)
                    .isEqualTo(200);
        }
        known(record(incident, "B", "2014-01-10", ""));
        assertThat(get(momentsOf(incident, "axis=told"), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void whereThereAreNoFactsThereAreNoMoments() {
        String incident = openIncident();
        for (String axis : List.of("told", "recorded")) {
            JsonNode moments = moments(incident, "axis=" + axis);
            assertThat(moments.path("moments").size() + moments.path("chapters").size())
                    .isZero();
            assertThat(moments.path("axis").asString()).isEqualTo(axis);
        }
    }

    private long counted(String incident, String query) {
        return get("/api/v1/incidents/" + incident + "/timeline/counts?" + query)
                .body()
                .path("facts")
                .longValue();
    }

    private static long position(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isLessThan(300);
        return answer.body().path("position").longValue();
    }

    private static List<String> told(JsonNode moments) {
        return moments.path("moments")
                .valueStream()
                .map(moment -> moment.path("at").asString() + " " + moment.path("facts"))
                .toList();
    }
}
