package io.factline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Wire;
import io.factline.ui.story.RunningFactline;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What breaks a client is told from what does not, on the document as it is. */
@RunningFactline
class BreakingChangesTest {

    @LocalServerPort
    private int port;

    private JsonNode document;

    @BeforeEach
    void theDocument() {
        document = Contract.of(new Wire(port)).document();
    }

    @Test
    void nothingChangedBreaksNobody() {
        assertThat(BreakingChanges.between(document, document)).isEmpty();
    }

    @Test
    void whatIsAddedBreaksNobody() {
        assertThat(changed(api -> {
                    ((ObjectNode) api.path("paths")).set("/api/v1/new", api.at("/paths/~1api~1v1~1incidents"));
                    object(api, "/components/schemas/OpenIncident/properties").putObject("more");
                    object(api, "/components/schemas/Acknowledgement/properties")
                            .putObject("more");
                    list(api, "/components/schemas/Acknowledgement/required").add("more");
                    object(api, "/components/schemas/OpenIncident/properties/title")
                            .remove("maxLength");
                    object(api, "/components/schemas/Fact/properties").remove("nothing");
                    object(api, "/paths/~1api~1v1~1incidents/post/responses").putObject("418");
                }))
                .isEmpty();
    }

    @Test
    void aTypeAnOperationOrAnAnswerThatIsGoneBreaks() {
        breaks(
                "GET /api/v1/incidents is gone",
                api -> object(api, "/paths/~1api~1v1~1incidents").remove("get"));
        breaks(
                "parameter limit is gone",
                api -> list(api, "/paths/~1api~1v1~1accounts~1audit/get/parameters")
                        .remove(1));
        breaks(
                "the type string",
                api -> object(api, "/components/schemas/OpenIncident/properties/title")
                        .put("type", "integer"));
        breaks(
                "does not take any more: null",
                api -> list(api, "/components/schemas/OpenIncident/properties/sector/anyOf")
                        .remove(1));
        breaks(
                "no position",
                api -> list(api, "/components/schemas/Acknowledgement/required").remove(1));
        breaks(
                "answer 201 is gone",
                api -> object(api, "/paths/~1api~1v1~1incidents/post/responses").remove("201"));
        breaks(
                "application/x-ndjson is not taken any more",
                api -> object(api, "/paths/~1api~1v1~1incidents~1{incident}~1facts/post/requestBody/content")
                        .remove("application/x-ndjson"));
        breaks(
                "may lack the header Location",
                api -> object(api, "/paths/~1api~1v1~1incidents/post/responses/201/headers")
                        .remove("Location"));
    }

    @Test
    void whatIsNarrowerBreaks() {
        breaks(
                "no sector",
                api -> list(api, "/components/schemas/OpenIncident/required").add("sector"));
        breaks(
                "maxLength 10",
                api -> object(api, "/components/schemas/OpenIncident/properties/title")
                        .put("maxLength", 10));
        breaks(
                "another pattern",
                api -> object(api, "/components/schemas/OpenIncident/properties/key")
                        .put("pattern", "x"));
        breaks(
                "not take any more: opinion",
                api -> list(api, "/components/schemas/Fact/properties/standing/enum")
                        .remove(3));
        breaks(
                "not take any more: exercise",
                api -> object(api, "/components/schemas/OpenIncident/properties")
                        .remove("exercise"));
        breaks("Fact/detail/level does not take", api -> {}, "/components/schemas/Discovered/properties", "level");
        breaks(
                "which no client knows: forgotten",
                api -> list(api, "/components/schemas/TimelineEntry/properties/status/enum")
                        .add("forgotten"));
        breaks(
                "is required now",
                api -> ((ObjectNode) api.at("/paths/~1api~1v1~1incidents/post/parameters/0")).put("required", true));
    }

    private void breaks(String said, Consumer<JsonNode> change) {
        List<String> found = changed(change);
        assertThat(found).as(said).isNotEmpty().allMatch(one -> !one.isBlank()).anyMatch(one -> one.contains(said));
    }

    /** A member of a detail that is gone, too. */
    private void breaks(String what, Consumer<JsonNode> also, String properties, String member) {
        List<String> found = changed(api -> {
            also.accept(api);
            object(api, properties).remove(member);
        });
        assertThat(found).as(what).anyMatch(one -> one.endsWith("does not take any more: " + member));
    }

    private List<String> changed(Consumer<JsonNode> change) {
        JsonNode after = document.deepCopy();
        change.accept(after);
        return BreakingChanges.between(document, after);
    }

    private static ObjectNode object(JsonNode api, String pointer) {
        return (ObjectNode) api.at(pointer);
    }

    private static ArrayNode list(JsonNode api, String pointer) {
        return (ArrayNode) api.at(pointer);
    }
}
