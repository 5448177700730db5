package io.factline.query.timeline;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RecordManyFactsTest extends ServicesTest {

    @Test
    void eachLineIsRecordedByItselfAndAnsweredByItself() {
        String incident = openIncident();
        String lines = String.join(
                "\n",
                fact("F-1", "2014", "A"),
                "",
                fact("F-2", "yesterday", "B"),
                "{not json",
                fact("F-1", "2014", "again"),
                "\"a text\"",
                fact("F-3", "2014", "C").replace("\"summary\"", "\"mood\": 1, \"summary\""),
                "x".repeat((1 << 20) + 1),
                "  \t\r",
                fact("F-4", "2014", "D"));
        List<JsonNode> results = postLines(incident, "", lines);
        assertThat(results.stream().map(r -> r.path("line").intValue())).containsExactly(1, 3, 4, 5, 6, 7, 8, 10);
        assertThat(results.stream().map(r -> r.path("status").intValue()))
                .containsExactly(201, 400, 400, 409, 400, 400, 413, 201);
        assertThat(results.get(1)
                        .path("problem")
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/occurred");
        assertThat(results.get(3).path("problem").path("code").asString()).isEqualTo("fact-already-recorded");
        assertThat(results.get(5)
                        .path("problem")
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/mood");
        long last = results.getLast().path("position").longValue();
        assertThat(last).isEqualTo(results.getFirst().path("position").longValue() + 1);
        assertThat(get("/api/v1/incidents/" + incident + "?after=" + last)
                        .body()
                        .path("facts")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void factsStandInTheOrderOfTheirLinesAlsoOverManyBatches() {
        String incident = openIncident();
        List<JsonNode> results = postLines(incident, "", many(1_234, ""));
        long first = results.getFirst().path("position").longValue();
        assertThat(results.stream().map(r -> r.path("position").longValue() - first))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_234).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aBodyThatIsSentAgainWithItsKeyIsTakenOnce() {
        String incident = openIncident();
        String lines = many(700, "").replaceAll("\"id\": \"F-\\d+\", ", "");
        String half = lines.lines().limit(300).collect(Collectors.joining("\n"));
        List<JsonNode> cut = postLines(incident, "", half, "Idempotency-Key", "import-" + incident);
        List<JsonNode> whole = postLines(incident, "", lines, "Idempotency-Key", "\"import-" + incident + "\"");
        assertThat(whole.subList(0, 300)).isEqualTo(cut);
        assertThat(whole).hasSize(700).allMatch(result -> result.path("status").intValue() == 201);
        assertThat(postLines(incident, "", lines, "Idempotency-Key", "import-" + incident))
                .isEqualTo(whole);
        assertThat(get("/api/v1/incidents/" + incident + "?after="
                                + whole.getLast().path("position").longValue())
                        .body()
                        .path("facts")
                        .intValue())
                .isEqualTo(700);
        List<JsonNode> other =
                postLines(incident, "", fact("Z", "2014", "other"), "Idempotency-Key", "import-" + incident);
        assertThat(other.getFirst().path("problem").path("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void allOrNoneRecordsNoneWhereOneIsWrong() {
        String incident = openIncident();
        known(post(facts(incident), fact("F-2", "2014", "B")));
        String wrong = fact("F-1", "2014", "A") + "\n\n" + fact("F-9", "never", "X") + "\n" + fact("F-1", "2014", "A");
        Answer refused = all(incident, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("lines-refused");
        assertThat(refused.body().path("detail").asString()).startsWith("2 of 3 lines");
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactly("/2/occurred", "/3");
        Answer taken = all(incident, many(3, ""));
        assertThat(taken.code()).isEqualTo("lines-refused");
        assertThat(taken.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/1");
        assertThat(get("/api/v1/incidents/" + incident).body().path("facts").intValue())
                .isEqualTo(1);
    }

    @Test
    void allOrNoneRecordsAllInOrderAndOnceUnderItsKey() {
        String incident = openIncident();
        List<JsonNode> first = postLines(incident, "?atomic=true", many(50, ""), "Idempotency-Key", "all-" + incident);
        assertThat(first).hasSize(50).allMatch(result -> result.path("status").intValue() == 201);
        assertThat(postLines(incident, "?atomic=true", many(50, ""), "Idempotency-Key", "all-" + incident))
                .isEqualTo(first);
        assertThat(first.getLast().path("position").longValue()
                        - first.getFirst().path("position").longValue())
                .isEqualTo(49);
    }

    @Test
    void allOrNoneHasABound() {
        assertThat(all(openIncident(), "{}\n".repeat(10_001)).code()).isEqualTo("body-too-large");
    }

    @Test
    void nothingIsAnsweredWithNothing() {
        assertThat(postLines(openIncident(), "", "\n\n")).isEmpty();
        assertThat(postLines(openIncident(), "?atomic=true", "")).isEmpty();
    }

    @Test
    void anIncidentThatIsLockedMeanwhileRefusesTheRest() {
        String incident = openIncident();
        postLines(incident, "", many(2, ""));
        post("/api/v1/incidents/" + incident + "/lock", "{\"reason\": \"R\"}");
        assertThat(postLines(incident, "", fact("G-1", "2014", "A"))
                        .getFirst()
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("incident-locked");
        assertThat(all(incident, fact("G-1", "2014", "A")).code()).isEqualTo("incident-locked");
        post("/api/v1/incidents/" + incident + "/unlock", "{\"reason\": \"R\"}");
        assertThat(postLines(incident, "", fact("G-1", "2014", "A"))
                        .getFirst()
                        .path("status")
                        .intValue())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/x-ndjson; charset=utf-8", "application/jsonl"})
    void linesHaveMoreThanOneName(String type) {
        Answer answer = send(
                "POST", facts(openIncident()), fact("F-1", "2014", "A"), bearer(Role.EDITOR), "Content-Type", type);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    }

    @Test
    void onlyEditorsRecordAndOnlyWhereThereIsAnIncident() {
        Answer viewer = send(
                "POST",
                facts(openIncident()),
                fact("F-1", "2014", "A"),
                bearer(Role.VIEWER),
                "Content-Type",
                "application/x-ndjson");
        assertThat(viewer.code()).isEqualTo("not-allowed");
        Answer nowhere = send(
                "POST",
                facts("nobody-knows-it"),
                fact("F-1", "2014", "A"),
                bearer(Role.EDITOR),
                "Content-Type",
                "application/x-ndjson");
        assertThat(nowhere.code()).isEqualTo("unknown-incident");
    }

    private Answer all(String incident, String lines) {
        return send(
                "POST",
                facts(incident) + "?atomic=true",
                lines,
                bearer(Role.EDITOR),
                "Content-Type",
                "application/x-ndjson");
    }

    private static String many(int facts, String summary) {
        return IntStream.rangeClosed(1, facts)
                .mapToObj(i -> fact("F-" + i, "2014", "fact " + i + summary))
                .collect(Collectors.joining("\n"));
    }
}
