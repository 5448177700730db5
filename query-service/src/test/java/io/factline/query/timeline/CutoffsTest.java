package io.factline.query.timeline;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the timeline shows at cut-offs: what had happened, who had been told, and what was on our record. */
class CutoffsTest extends ServicesTest {

    @Test
    void whatHadNotCertainlyBegunIsNotShown() {
        String incident = openIncident();
        record(incident, "ON-THE-12TH", "2013-12-12", "");
        record(incident, "IN-DECEMBER", "2013-12", "");
        known(record(incident, "NOBODY-KNOWS", "[2013-12-01..]", ""));

        assertThat(shown(incident, "occurredUntil=2013-12-12")).containsExactly("ON-THE-12TH");
        assertThat(shown(incident, "occurredUntil=2013-12-13T05:59Z")).isEmpty();
        assertThat(shown(incident, "occurredUntil=2013-12")).containsExactly("IN-DECEMBER", "ON-THE-12TH");
    }

    @Test
    void whatThePublicWasToldEveryoneWasToldAndAnyOtherTellingReachesOnlyItsAudience() {
        String incident = openIncident();
        record(incident, "TO-BANKS", "2013-12-12", told("banks", "2013-12-16"));
        known(record(incident, "TO-ALL", "2013-12-12", told("public", "2013-12-19")));

        assertThat(shown(incident, "toldUntil=2013-12-19")).containsExactly("TO-ALL");
        assertThat(shown(incident, "toldUntil=2013-12-18")).isEmpty();
        assertThat(shown(incident, "toldUntil=2013-12-16&toldTo=banks")).containsExactly("TO-BANKS");
        assertThat(shown(incident, "toldUntil=2013-12-19&toldTo=banks")).containsExactly("TO-ALL", "TO-BANKS");
        assertThat(shown(incident, "toldUntil=2013-12-19&toldTo=staff")).containsExactly("TO-ALL");
    }

    @Test
    void aDayOfTellingCountsFromItsEndInTheZoneOfTheFact() {
        String incident = openIncident();
        known(record(incident, "A", "2013-12-12", told("public", "2013-12-19")));

        assertThat(shown(incident, "toldUntil=2013-12-20T05:59:59Z")).isEmpty();
        assertThat(shown(incident, "toldUntil=2013-12-20T06:00:00Z")).containsExactly("A");
    }

    @Test
    void aFactWithoutATellingCountsAsItsNatureItsSourceOrItsRecordingSays() {
        String incident = openIncident();
        record(incident, "PUBLIC-ACT", "2013-12-19", "");
        post(facts(incident), """
                {"id": "SOURCE", "factType": "Discovered", "occurred": "2013-12-12", "summary": "S", "standing": "claimed",
                 "sources": [{"title": "T", "publishedAt": "2014-02-04"}], "detail": {}}""");
        Answer last = known(post(facts(incident), """
                {"id": "NEITHER", "factType": "Discovered", "occurred": "2013-12-12", "summary": "S", "standing": "claimed", "detail": {}}"""));
        String recordedAt = read(incident, "NEITHER", "").path("recordedAt").asString();

        assertThat(shown(incident, "toldUntil=2013-12-19")).containsExactly("PUBLIC-ACT");
        assertThat(shown(incident, "toldUntil=2014-02-04")).containsExactly("SOURCE", "PUBLIC-ACT");
        assertThat(shown(incident, "toldUntil=" + recordedAt)).containsExactly("SOURCE", "PUBLIC-ACT");
        assertThat(shown(incident, "toldTo=organisation&toldUntil=" + recordedAt))
                .contains("NEITHER")
                .hasSize(3);
        assertThat(last.status()).isEqualTo(201);
    }

    @Test
    void ourRecordIsShownAsItWasAtAPositionOrATime() {
        String incident = openIncident();
        long first =
                known(record(incident, "A", "2014", "")).body().path("position").longValue();
        String recordedAt = read(incident, "A", "").path("recordedAt").asString();
        known(post(
                facts(incident) + "/A/correct",
                "{\"reason\": \"R\", \"fact\": " + Client.fact("A", "2015", "Corrected") + "}",
                "If-Match",
                "*"));
        known(record(incident, "B", "2016", ""));
        known(post(facts(incident) + "/A/retract", "{\"reason\": \"R\"}", "If-Match", "*"));

        assertThat(shown(incident, "")).containsExactly("B");
        for (String then : List.of(Long.toString(first), recordedAt)) {
            JsonNode timeline = timeline(incident, "recordedUntil=" + then).body();
            assertThat(timeline.path("entries").path(0).path("summary").asString())
                    .isEqualTo("A");
            assertThat(timeline.path("entries").size()).isEqualTo(1);
            assertThat(timeline.path("position").longValue()).isEqualTo(first);
            assertThat(timeline.path("cutoffs").path("recordedUntil").longValue())
                    .isEqualTo(first);
        }
        assertThat(read(incident, "A", "?recordedUntil=" + (first + 1))
                        .path("summary")
                        .asString())
                .isEqualTo("Corrected");
        assertThat(get(facts(incident) + "/A/history?recordedUntil=" + (first + 1))
                        .body()
                        .size())
                .isEqualTo(2);
        assertThat(get(facts(incident) + "/B?recordedUntil=" + first).status()).isEqualTo(404);
    }

    @Test
    void theIncidentIsShownAsOurRecordHeldIt() {
        String incident = openIncident();
        String path = "/api/v1/incidents/" + incident;
        long first =
                known(record(incident, "A", "2014", "")).body().path("position").longValue();
        known(post(path + "/close", "{\"closed\": \"2014-06-16\"}"));
        known(post(path + "/lock", "{\"reason\": \"Signed off\"}"));

        JsonNode now = get(path).body();
        JsonNode then = get(path + "?recordedUntil=" + first).body();

        assertThat(now.path("closed").path("text").asString()).isEqualTo("2014-06-16");
        assertThat(now.path("locked").booleanValue()).isTrue();
        assertThat(now.path("version").longValue()).isEqualTo(3);
        assertThat(then.has("closed")).isFalse();
        assertThat(then.path("locked").booleanValue()).isFalse();
        assertThat(then.path("version").longValue()).isEqualTo(1);
        assertThat(then.path("facts").longValue()).isEqualTo(1);
        assertThat(then.path("lastRecordedAt").asString())
                .isEqualTo(read(incident, "A", "").path("recordedAt").asString());
        assertThat(get(path + "?toldUntil=2013").body().path("facts").longValue())
                .isZero();
    }

    @Test
    void beforeItWasOpenedOurRecordDidNotHoldIt() {
        String before = openIncident();
        String incident = openIncident();
        long known =
                known(record(before, "A", "2014", "")).body().path("position").longValue();
        for (String read : List.of("", "/timeline", "/timeline/counts")) {
            Answer answer = get("/api/v1/incidents/" + incident + read + "?recordedUntil=2001-01-01");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("unknown-incident");
            assertThat(answer.body().path("detail").asString()).contains("then");
        }
        assertThat(shown(incident, "recordedUntil=" + known)).isEmpty();
    }

    @Test
    void aRelationTakesEffectOnlyWhereBothFactsAreShown() {
        String incident = openIncident();
        record(incident, "OLD", "2013-12-19", told("public", "2013-12-19"));
        Answer then = record(incident, "RIVAL", "2013-12-19", told("public", "2013-12-19"));
        known(
                record(
                        incident,
                        "NEW",
                        "2014-01-10",
                        told("public", "2014-01-10")
                                + ", \"relations\": [{\"kind\": \"corrects\", \"fact\": \"OLD\"}, {\"kind\": \"contradicts\", \"fact\": \"RIVAL\"}]"));

        assertThat(status(incident, "OLD", "toldUntil=2014-01-09")).isEqualTo("current");
        assertThat(status(incident, "OLD", "toldUntil=2014-01-10")).isEqualTo("superseded");
        assertThat(status(incident, "OLD", "recordedUntil=" + then.body().path("position")))
                .isEqualTo("current");
        assertThat(read(incident, "RIVAL", "?toldUntil=2014-01-09")
                        .path("disputed")
                        .booleanValue())
                .isFalse();
        assertThat(read(incident, "RIVAL", "?toldUntil=2014-01-10")
                        .path("disputed")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void factsAreCountedByTypeAndThoseThatSayTheSameAreOneRow() {
        String incident = openIncident();
        record(incident, "A", "2013-12-19", told("public", "2013-12-19"));
        record(
                incident,
                "B",
                "2013-12-19",
                told("public", "2013-12-20") + ", \"relations\": [{\"kind\": \"sameAs\", \"fact\": \"A\"}]");
        known(record(
                incident,
                "C",
                "2013-12-19",
                told("public", "2013-12-21") + ", \"relations\": [{\"kind\": \"sameAs\", \"fact\": \"" + incident
                        + "/B\"}, {\"kind\": \"sameAs\", \"fact\": \"A\"}]"));

        assertThat(counts(incident, "")).isEqualTo("3 facts, 1 rows, {\"Disclosed\":3}");
        assertThat(counts(incident, "toldUntil=2013-12-20")).isEqualTo("2 facts, 1 rows, {\"Disclosed\":2}");
        assertThat(counts(incident, "toldUntil=2013-12-18")).isEqualTo("0 facts, 0 rows, {}");
        assertThat(counts(incident, "type=ApologyIssued")).isEqualTo("0 facts, 0 rows, {}");
    }

    @Test
    void anAnswerSaysForWhatItWasGivenAndCarriesTheDigestOfIt() {
        String incident = openIncident();
        known(record(incident, "A", "2013-12-19", ""));

        Answer first = timeline(incident, "toldUntil=2013-12-20&occurredUntil=2013-12-19T12:00-06:00");
        assertThat(first.body().path("cutoffs").toString())
                .isEqualTo(
                        "{\"occurredUntil\":\"2013-12-19T18:00:00Z\",\"toldUntil\":\"2013-12-21T06:00:00Z\",\"toldTo\":\"public\"}");
        Answer again = get(
                first.response().uri().getPath() + "?" + first.response().uri().getRawQuery(),
                "If-None-Match",
                first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(timeline(incident, "toldUntil=2013-12-21").header("ETag")).isNotEqualTo(first.header("ETag"));

        String past = "recordedUntil=" + first.body().path("position");
        Answer then = timeline(incident, past);
        known(record(incident, "B", "2013-12-19", ""));
        assertThat(timeline(incident, past).response().body())
                .isEqualTo(then.response().body());
        assertThat(timeline(incident, past).header("ETag")).isEqualTo(then.header("ETag"));
    }

    @Test
    void aTimeToComeShowsAllOfTheRecordAndAPositionToComeIsRefused() {
        String incident = openIncident();
        known(record(incident, "A", "2014", ""));
        assertThat(shown(incident, "recordedUntil=" + Instant.now().plusSeconds(60)))
                .containsExactly("A");
        assertThat(shown(incident, "recordedUntil=9999-12-31")).containsExactly("A");
        Answer refused = timeline(incident, "recordedUntil=999999999999");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asString()).contains("our record ends at");
    }

    private Answer record(String incident, String id, String occurred, String more) {
        String fact = Client.fact(id, occurred, id);
        Answer answer = post(facts(incident), fact.substring(0, fact.length() - 1) + more + "}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String told(String to, String at) {
        return ", \"tellings\": [{\"to\": \"" + to + "\", \"at\": \"" + at + "\"}]";
    }

    private Answer timeline(String incident, String cutoffs) {
        return get("/api/v1/incidents/" + incident + "/timeline?" + cutoffs);
    }

    private List<String> shown(String incident, String cutoffs) {
        Answer answer = timeline(incident, cutoffs);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("fact").asString())
                .toList();
    }

    private String counts(String incident, String cutoffs) {
        JsonNode counts = get("/api/v1/incidents/" + incident + "/timeline/counts?" + cutoffs)
                .body();
        return counts.path("facts") + " facts, " + counts.path("rows") + " rows, " + counts.path("byType");
    }

    private JsonNode read(String incident, String fact, String cutoffs) {
        return get(facts(incident) + "/" + fact + cutoffs).body();
    }

    private String status(String incident, String fact, String cutoffs) {
        return read(incident, fact, "?" + cutoffs).path("status").asString();
    }
}
