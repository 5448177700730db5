package io.factline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.ServicesTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The demo that the product ships: two real crises, as their sources tell them. */
class DemoTest extends ServicesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What the timeline says in other words than the fact: by the position, and by what the times mean. */
    private static final List<String> SAID_OTHERWISE = List.of("id", "occurred", "zone");

    @ParameterizedTest
    @ValueSource(strings = {"target-2013-breach", "target-2014-checkout-outage"})
    void everyFactOfARealCrisisIsRecordedAndComesBackAsItWentIn(String crisis) throws IOException {
        String lines = Files.readString(Path.of("../ui/src/main/resources/demo/" + crisis + ".ndjson"));
        List<JsonNode> facts = lines.lines().map(JSON::readTree).toList();
        String incident = openIncident();

        List<JsonNode> results = postLines(incident, "", lines);

        assertThat(results)
                .hasSameSizeAs(facts)
                .allSatisfy(result -> assertThat(result.path("status").intValue())
                        .as(result.toString())
                        .isEqualTo(201));
        long position = results.getLast().path("position").longValue();
        Map<String, JsonNode> shown = get("/api/v1/incidents/" + incident + "/timeline?limit=1000&after=" + position)
                .body()
                .path("entries")
                .valueStream()
                .collect(Collectors.toMap(entry -> entry.path("fact").asString(), entry -> entry));
        assertThat(shown).hasSameSizeAs(facts);
        for (JsonNode fact : facts) {
            assertSame(fact, Objects.requireNonNull(shown.get(fact.path("id").asString())));
        }
    }

    private static void assertSame(JsonNode fact, JsonNode entry) {
        assertThat(entry.path("occurred").path("text")).isEqualTo(fact.path("occurred"));
        assertThat(entry.path("occurred").path("zone").asString())
                .isEqualTo(fact.path("zone").asString("America/Chicago"));
        assertThat(entry.path("access").asString()).isEqualTo("internal");
        fact.propertyNames().stream()
                .filter(name -> !SAID_OTHERWISE.contains(name))
                .forEach(name -> assertThat(plain(entry.path(name)))
                        .as(fact.path("id") + " " + name)
                        .isEqualTo(plain(fact.path(name))));
    }

    /** Absent is unknown: a member that is null says no more than one that is not there. */
    private static JsonNode plain(JsonNode value) {
        JsonNode copy = value.deepCopy();
        switch (copy) {
            case ObjectNode object -> {
                object.propertyNames().stream()
                        .filter(name -> object.get(name).isNull()
                                || (object.get(name) instanceof ArrayNode list && list.isEmpty()))
                        .toList()
                        .forEach(object::remove);
                object.propertyNames().forEach(name -> object.set(name, plain(object.get(name))));
            }
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, plain(list.get(i)));
                }
            }
            default -> {
                // a plain value stands for itself
            }
        }
        return copy;
    }
}
