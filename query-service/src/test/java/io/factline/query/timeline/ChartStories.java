package io.factline.query.timeline;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What stories about the picture of a timeline have in common: facts of a line, and what of an answer they look at. */
abstract class ChartStories extends ServicesTest {

    static final String COUNSEL = Client.bearer(Role.VIEWER, Role.COUNSEL);

    /** A fact of the type {@code Disclosed}; {@code more} begins with a comma. */
    Answer record(String incident, String id, String occurred, String more) {
        String fact = Client.fact(id, occurred, id);
        Answer answer = post(facts(incident), fact.substring(0, fact.length() - 1) + more + "}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    static String told(String to, String at) {
        return ", \"tellings\": [{\"to\": \"" + to + "\", \"at\": \"" + at + "\"}]";
    }

    static String related(String kind, String fact) {
        return ", \"relations\": [{\"kind\": \"" + kind + "\", \"fact\": \"" + fact + "\"}]";
    }

    static String window(String from, String to) {
        return "from=" + from + "&to=" + to + "&";
    }

    Answer ask(String incident, String query) {
        return get("/api/v1/incidents/" + incident + "/timeline/chart?" + query);
    }

    JsonNode chart(String incident, String query) {
        Answer answer = ask(incident, query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode counselsChart(String incident, String query) {
        return send("GET", "/api/v1/incidents/" + incident + "/timeline/chart?" + query, null, COUNSEL)
                .body();
    }

    /** Each lane and how many facts it has, in order. */
    static List<String> lanes(JsonNode chart) {
        return chart.path("lanes")
                .valueStream()
                .map(lane -> lane.path("lane").asString() + " " + lane.path("facts"))
                .toList();
    }

    /** Each bin: lane, number, and how many facts, opinions and superseded facts. */
    static List<String> bins(JsonNode chart) {
        return chart.path("bins")
                .valueStream()
                .map(bin -> bin.path("lane").asString() + " " + bin.path("bin") + ": " + bin.path("facts") + " "
                        + bin.path("opinions") + " " + bin.path("superseded"))
                .toList();
    }

    /** The ids of the facts that are drawn, in order. */
    static List<String> marks(JsonNode chart) {
        return chart.path("marks")
                .valueStream()
                .map(mark -> mark.path("fact").asString())
                .toList();
    }

    static JsonNode mark(JsonNode chart, String fact) {
        return chart.path("marks")
                .valueStream()
                .filter(mark -> mark.path("fact").asString().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    static String stretch(JsonNode stretch) {
        return stretch.path("from").asString() + " " + stretch.path("to").asString();
    }

    static String momentsOf(String incident, String query) {
        return "/api/v1/incidents/" + incident + "/timeline/moments?" + query;
    }

    JsonNode moments(String incident, String query) {
        Answer answer = get(momentsOf(incident, query));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    static List<Long> positions(JsonNode moments) {
        List<Long> positions = new ArrayList<>();
        moments.path("moments")
                .forEach(moment -> positions.add(moment.path("position").longValue()));
        return positions;
    }

    static List<String> chapters(JsonNode moments) {
        return moments.path("chapters")
                .valueStream()
                .map(chapter -> chapter.path("at").asString() + " "
                        + chapter.path("fact").asString() + " "
                        + chapter.path("factType").asString())
                .toList();
    }
}
