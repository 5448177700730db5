package io.factline.query.kpi;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the value of a KPI moved, as more was told and as our record grew, and by which fact. */
class KpiHistoryTest extends ServicesTest {

    @Test
    void onTheToldAxisEachTellingThatMovedTheValueIsAStep() {
        String incident = openIncident();
        record(incident, "D", "Disclosed", "2013-12-19", "2013-12-19", "");
        record(incident, "FOUND", "Discovered", "2013-12-12", "2014-02-04", "");
        known(record(incident, "EARLIER", "Discovered", "2013-12-01", "2014-03-01", ""));

        assertThat(steps(incident, "disclosureDelay", "axis=told"))
                .containsExactly(
                        "- not-computable []",
                        "2014-02-05T06:00:00Z ok PT144H PT192H [FOUND]",
                        "2014-03-02T06:00:00Z ok PT408H PT456H [EARLIER]");
        assertThat(steps(incident, "disclosureDelay", "axis=told&toldUntil=2014-02-28"))
                .hasSize(2);
    }

    @Test
    void onTheRecordedAxisEachChangeOfOurRecordThatMovedTheValueIsAStep() {
        String incident = openIncident();
        record(incident, "D", "Disclosed", "2013-12-19", "2013-12-19", "");
        record(incident, "FOUND", "Discovered", "2013-12-12", "2014-02-04", "");
        record(incident, "NOTHING-TO-DO-WITH-IT", "StatementIssued", "2013-12-12", "2014-02-04", "");
        String typo = fact("FOUND", "Discovered", "2013-12-13", "2014-02-04", "");
        post(facts(incident) + "/FOUND/correct", "{\"reason\": \"Typo\", \"fact\": " + typo + "}", "If-Match", "*");
        Answer last = known(post(facts(incident) + "/D/retract", "{\"reason\": \"R\"}", "If-Match", "*"));

        assertThat(steps(incident, "disclosureDelay", "axis=recorded").stream()
                        .map(step -> step.substring(step.indexOf(' ') + 1)))
                .containsExactly(
                        "not-computable []",
                        "ok PT144H PT192H [FOUND]",
                        "ok PT120H PT168H [FOUND]",
                        "running null null [D]");
        JsonNode history =
                get(path(incident, "disclosureDelay") + "&axis=recorded").body();
        assertThat(history.path("steps").path(3).path("position").longValue())
                .isEqualTo(last.body().path("position").longValue());
    }

    @Test
    void aFactThatTakesThePlaceOfAnAnchorIsNamedAndSoIsNoFactWhereTheIncidentClosed() {
        String incident = openIncident();
        record(incident, "FOUND", "Discovered", "2014-06-15", "2014-06-15", "");
        record(
                incident,
                "BETTER",
                "Discovered",
                "2014-06-16",
                "2014-06-17",
                ", \"relations\": [{\"kind\": \"corrects\", \"fact\": \"FOUND\"}]");
        known(post("/api/v1/incidents/" + incident + "/close", "{\"closed\": \"2014-06-20\"}"));

        List<String> told = steps(incident, "disclosureDelay", "axis=told");
        assertThat(told).anyMatch(step -> step.contains("[BETTER]"));
        assertThat(told.getLast()).isEqualTo("2014-06-21T05:00:00Z no-end-recorded []");
        List<String> recorded = steps(incident, "disclosureDelay", "axis=recorded");
        assertThat(recorded.getLast()).contains("no-end-recorded").endsWith("[]");
    }

    @Test
    void whatAnotherIncidentSaidOfItBeforeItWasOpenedIsThereFromTheStart() {
        String other = openIncident();
        String late = other + "-late";
        record(
                other,
                "NEWS",
                "Disclosed",
                "2014-06-15",
                "2014-06-15",
                ", \"relations\": [{\"kind\": \"supersedes\", \"fact\": \"" + late + "/D\"}]");
        post("/api/v1/incidents", Client.incident(late));
        known(record(late, "D", "Disclosed", "2014-06-15", "2014-06-15", ""));

        assertThat(steps(late, "timeToApology", "axis=recorded")).containsExactly("- not-computable []");
    }

    @Test
    void aPinIsAStepOfTheRecord() {
        String incident = openIncident();
        record(incident, "FIRST", "Discovered", "2013-12-12", "2013-12-12", "");
        record(incident, "SECOND", "Discovered", "2013-12-14", "2013-12-14", "");
        record(incident, "D", "Disclosed", "2013-12-19", "2013-12-19", "");
        known(
                post(
                        "/api/v1/incidents/" + incident + "/pins",
                        "{\"kpi\": \"disclosureDelay\", \"side\": \"from\", \"fact\": \"SECOND\", \"reason\": \"The first was noise\"}"));

        assertThat(steps(incident, "disclosureDelay", "axis=recorded").getLast())
                .contains("ok PT96H PT144H []");
        JsonNode value = get("/api/v1/incidents/" + incident + "/kpis")
                .body()
                .path("kpis")
                .valueStream()
                .filter(kpi -> kpi.path("kpi").asString().equals("disclosureDelay"))
                .findFirst()
                .orElseThrow();
        assertThat(value.path("from").toString()).isEqualTo("{\"fact\":\"SECOND\",\"pinned\":true}");
    }

    @Test
    void whatNobodyDefinedIsUnknown() {
        Answer answer = get(path(openIncident(), "happiness") + "&axis=told");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("unknown-kpi");
        assertThat(get(path(openIncident(), "disclosureDelay")).status()).isEqualTo(400);
    }

    private static String path(String incident, String kpi) {
        return "/api/v1/incidents/" + incident + "/kpis/history?kpi=" + kpi;
    }

    private List<String> steps(String incident, String kpi, String query) {
        Answer answer = get(path(incident, kpi) + "&" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body()
                .path("steps")
                .valueStream()
                .map(step -> step.path("at").asString("-") + " "
                        + step.path("value").path("status").asString() + " " + length(step.path("value"))
                        + step.path("by").valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    private static String length(JsonNode value) {
        return switch (value.path("status").asString()) {
            case "ok" -> value.path("min").asString() + " " + value.path("max").asString() + " ";
            case "running" -> "null null ";
            default -> "";
        };
    }

    private Answer record(String incident, String id, String type, String occurred, String told, String more) {
        Answer answer = post(facts(incident), fact(id, type, occurred, told, more));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String fact(String id, String type, String occurred, String told, String more) {
        return """
                {"id": "%s", "factType": "%s", "occurred": "%s", "summary": "S", "standing": "claimed",
                 "tellings": [{"to": "public", "at": "%s"}], "detail": {}%s}""".formatted(id, type, occurred, told, more);
    }
}
