package io.factline.ui.contract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the document has it.
 *
 * @param at its place in the document, a JSON pointer
 */
record Operation(String method, String path, JsonNode says, String at) {

    /** All operations of a document, in its order. */
    static List<Operation> all(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                "/paths/" + escaped(path.getKey()) + "/" + method.getKey())))
                .toList();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    String id() {
        return says.path("operationId").asString();
    }

    /** As the table of authorisation names it. */
    String name() {
        return method + " " + path;
    }

    Stream<JsonNode> parameters() {
        return says.path("parameters").valueStream();
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    JsonNode bodies() {
        return says.path("requestBody").path("content");
    }
}
