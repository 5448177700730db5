package io.factline.query.timeline;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FilterTimelineTest extends ServicesTest {

    private static final String FACTS = """
            {"id": "A", "factType": "ExposureBegan", "summary": "Attackers were capturing card data at registers.", "occurred": "2013-11-27", "standing": "claimed", "detail": {"exposureKind": "capture"}}
            {"id": "B", "factType": "Disclosed", "summary": "The chain discloses the breach.", "occurred": "2013-12-19", "standing": "confirmed", "audiences": ["customers", "press"], "sources": [{"publisher": "Le Furet du Retail", "quote": "des aveux tardifs"}], "detail": {}}
            {"id": "C", "factType": "CommentaryPublished", "summary": "Un blogueur juge les excuses insuffisantes.", "occurred": "2013-12-26", "standing": "opinion", "audiences": ["public"], "detail": {"valence": "negative", "topic": "communication de crise"}}
            {"id": "D", "factType": "Discovered", "summary": "The police told the chain.", "occurred": "2013-12-12", "standing": "confirmed", "track": "legal", "actor": {"name": "Secret Service"}, "channels": ["telephone"], "detail": {"level": "suspicion"}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | A,D,B,C
            type=Disclosed | B
            type=Disclosed,Discovered | D,B
            type=Disclosed&type=Discovered | D,B
            track=legal | D
            track=attack&track=market | A,C
            audience=press | B
            audience=press,public | B,C
            standing=confirmed | D,B
            standing=confirmed&track=legal | D
            standing=opinion&type=Disclosed | NOTHING
            q=capture registers | A
            q=captured | A
            q=register -card | NOTHING
            q=excuse insuffisante | C
            q=tardif | B
            q="secret service" | D
            q="service secret" | NOTHING
            q=telephone or blogueurs | D,C
            q=crise&standing=opinion | C
            """)
    void aFilterShowsWhatItAsksFor(String filter, String expected) {
        String incident = recorded();
        String query = filter == null ? "" : "?" + encoded(filter);
        assertThat(ids(get("/api/v1/incidents/" + incident + "/timeline" + query)))
                .containsExactlyElementsOf(expected.equals("NOTHING") ? List.of() : List.of(expected.split(",", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=Dreamt",
                "track=railway",
                "audience=moon",
                "standing=certain",
                "limit=0",
                "limit=many",
                "cursor=x",
                "after=now"
            })
    void whatCannotBeAskedForIsRefused(String filter) {
        Answer refused = get("/api/v1/incidents/" + recorded() + "/timeline?" + filter);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aSearchHasABound() {
        assertThat(get("/api/v1/incidents/" + recorded() + "/timeline?q=" + "x".repeat(501))
                        .code())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void pagesFollowEachOtherUnderAFilter() {
        String incident = recorded();
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            Answer page =
                    get("/api/v1/incidents/" + incident + "/timeline?standing=confirmed,claimed&limit=1" + cursor);
            walked.addAll(ids(page));
            cursor = page.body().has("next")
                    ? "&cursor=" + page.body().path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(walked).containsExactly("A", "D", "B");
    }

    private String recorded() {
        String incident = openIncident();
        List<JsonNode> results = postLines(incident, "", FACTS);
        get("/api/v1/incidents?after=" + results.getLast().path("position").longValue());
        assertThat(get(facts(incident) + "/D").status()).isEqualTo(200);
        return incident;
    }

    private static List<String> ids(Answer timeline) {
        return timeline.body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("fact").asString())
                .toList();
    }

    private static String encoded(String filter) {
        int words = filter.indexOf("q=") + 2;
        if (words < 2) {
            return filter;
        }
        int end = filter.indexOf('&', words) < 0 ? filter.length() : filter.indexOf('&', words);
        return filter.substring(0, words)
                + URLEncoder.encode(filter.substring(words, end), StandardCharsets.UTF_8)
                + filter.substring(end);
    }
}
