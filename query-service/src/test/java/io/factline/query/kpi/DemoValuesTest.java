package io.factline.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two real crises at every cut-off of their reference values, which an independent script computed: each value of them is
 * read over HTTP and is the same.
 */
class DemoValuesTest extends ServicesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path EXPECTED = Path.of("../domain/src/test/resources/demo/expected.json");
    private static final Path FACTS = Path.of("../ui/src/main/resources/demo");
    private static final Map<String, String> CLOSED =
            Map.of("target-2013-breach", "2017-05-23", "target-2014-checkout-outage", "2014-06-16");
    private static final Map<String, String> OPENED =
            Map.of("target-2013-breach", "2013-12-12", "target-2014-checkout-outage", "2014-06-15");

    @BeforeEach
    void recordedOnce() throws IOException {
        for (String incident : OPENED.keySet().stream().sorted().toList()) {
            if (get("/api/v1/incidents/" + incident).status() == 404) {
                record(incident);
            }
        }
    }

    private void record(String incident) throws IOException {
        known(post("/api/v1/incidents", """
                {"key": "%s", "title": "T", "organisation": "Target Corporation", "kind": "data-breach",
                 "zone": "America/Chicago", "opened": "%s"}""".formatted(incident, OPENED.get(incident))));
        postLines(incident, "", Files.readString(FACTS.resolve(incident + ".ndjson")));
        known(post("/api/v1/incidents/" + incident + "/close", "{\"closed\": \"" + CLOSED.get(incident) + "\"}"));
    }

    @TestFactory
    List<DynamicTest> everyValueIsTheReferenceValue() {
        List<DynamicTest> tests = new ArrayList<>();
        JSON.readTree(EXPECTED)
                .path("incidents")
                .properties()
                .forEach(incident -> incident.getValue()
                        .properties()
                        .forEach(moment -> tests.add(DynamicTest.dynamicTest(
                                incident.getKey() + ", " + moment.getKey(),
                                () -> assertMoment(incident.getKey(), moment.getValue())))));
        assertThat(tests).hasSizeGreaterThan(8);
        return tests;
    }

    private void assertMoment(String incident, JsonNode expected) {
        String cutoffs = expected.path("cutOffs").properties().stream()
                .map(cutoff -> cutoff.getKey() + "="
                        + URLEncoder.encode(cutoff.getValue().asString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));

        Answer counts = get("/api/v1/incidents/" + incident + "/timeline/counts" + cutoffs);
        JsonNode timeline = expected.path("timeline");
        assertThat(counts.body().path("facts")).isEqualTo(timeline.path("facts"));
        assertThat(counts.body().path("rows")).isEqualTo(timeline.path("rows"));
        assertThat(counts.body().path("byType")).isEqualTo(timeline.path("byType"));

        Answer answer = get("/api/v1/incidents/" + incident + "/kpis" + cutoffs);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.body().path("asOf")).isEqualTo(expected.path("asOf"));
        Map<String, JsonNode> values = answer.body()
                .path("kpis")
                .valueStream()
                .collect(Collectors.toMap(value -> value.path("kpi").asString(), value -> value));
        JsonNode kpis = expected.path("kpis");
        List<String> keys = kpis.propertyNames().stream()
                .filter(key -> kpis.path(key).has("status"))
                .toList();
        assertThat(values.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        keys.forEach(key -> assertThat(plain(Objects.requireNonNull(values.get(key))))
                .as(key)
                .isEqualTo(reference(kpis.path(key))));
        assertLists(answer.body(), kpis);
    }

    private static void assertLists(JsonNode answer, JsonNode expected) {
        for (String count : List.of("made", "kept", "late", "broken", "open", "openUndated")) {
            assertThat(answer.path("promises").path(count))
                    .as(count)
                    .isEqualTo(expected.path("promises").path(count));
        }
        assertThat(answer.path("promises").has("keptRatio"))
                .isEqualTo(!expected.path("promises").path("keptRatio").isNull());
        assertThat(answer.path("commentary").path("n"))
                .isEqualTo(expected.path("commentary").path("n"));
        expected.path("commentary")
                .path("byValence")
                .properties()
                .forEach(valence -> assertThat(answer.path("commentary")
                                .path("byValence")
                                .path(valence.getKey())
                                .longValue(0))
                        .as(valence.getKey())
                        .isEqualTo(valence.getValue().longValue()));
        assertThat(answer.path("selfCorrections")).isEqualTo(expected.path("selfCorrections"));
        Map<String, String> revisions = answer.path("impactRevisions")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("name").asString() + " ["
                                + one.path("unit").asString() + "]",
                        DemoValuesTest::revision));
        assertThat(revisions)
                .isEqualTo(expected.path("impactRevision").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> revision(one.getValue()))));
    }

    private static String revision(JsonNode one) {
        return one.path("first").decimalValue().stripTrailingZeros().toPlainString() + " to "
                + one.path("last").decimalValue().stripTrailingZeros().toPlainString() + ", factor "
                + one.path("factor").decimalValue().stripTrailingZeros().toPlainString() + " of " + one.path("values")
                + (one.path("rivals").booleanValue() ? " rivals " : " ") + one.path("facts");
    }

    /** Status, seconds, days, anchors, standing and what is missing, in one line. */
    private static String plain(JsonNode value) {
        return value.path("status").asString() + " " + seconds(value.path("min")) + " to "
                + seconds(value.path("max")) + ", days " + value.path("days").asString("-")
                + ", " + value.path("from").path("fact").asString("-") + " to "
                + value.path("to").path("fact").asString("-") + ", "
                + value.path("standing").asString("-") + ", missing " + texts(value.path("missing"));
    }

    private static String seconds(JsonNode duration) {
        return duration.isMissingNode()
                ? "-"
                : Long.toString(Duration.parse(duration.asString()).toSeconds());
    }

    private static String reference(JsonNode value) {
        return value.path("status").asString() + " " + value.path("minSeconds").asString("-") + " to "
                + value.path("maxSeconds").asString("-") + ", days "
                + value.path("calendarDays").asString("-") + ", "
                + value.path("anchors").path("from").asString("-") + " to "
                + value.path("anchors").path("to").asString("-") + ", "
                + value.path("standing").asString("-") + ", missing " + texts(value.path("missing"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
