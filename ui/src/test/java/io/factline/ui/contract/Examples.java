package io.factline.ui.contract;

import io.factline.ui.attack.Wire;
import io.factline.ui.attack.Wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the document, in the order in which they work. */
final class Examples {

    private static final String FILE = "/io/factline/gate/contract/examples.json";

    private final Contract contract;
    private final List<JsonNode> all;

    /** What stands in an example for what only an answer can tell, such as an id; and the names of a further run. */
    private final Map<String, String> instead = new HashMap<>();

    /** @param names what stands in the place of which names, so that they can be taken again */
    Examples(Contract contract, Map<String, String> names) {
        this.contract = contract;
        this.instead.putAll(names);
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE))) {
            this.all = JsonMapper.shared().readTree(file).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all() {
        return all;
    }

    Sent request(JsonNode example) {
        JsonNode ready = JsonMapper.shared().readTree(replaced(example.toString()));
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        ready.path("parameters").properties().forEach(one -> parameters.put(one.getKey(), one.getValue()));
        JsonNode body = ready.path("body");
        return new Sent(
                contract.operation(ready.path("operation").asString()),
                parameters,
                ready.path("type").asString("application/json"),
                body.isMissingNode() ? null : body.isString() ? body.stringValue() : body.toString());
    }

    /** Sends each of them, and hands over what came back. */
    void send(Wire wire, String authorization, BiConsumer<JsonNode, Reply> seen) {
        for (JsonNode example : all) {
            Reply reply = request(example).through(wire, authorization);
            seen.accept(example, reply);
            example.path("answers")
                    .properties()
                    .forEach(answer -> instead.put(
                            answer.getKey(),
                            reply.json().at(answer.getValue().asString()).asString()));
            waitFor(wire, authorization, reply);
        }
    }

    /** What was written is read by the next one. */
    private static void waitFor(Wire wire, String authorization, Reply reply) {
        if (reply.body().contains("\"position\":")
                && reply.status() < 300
                && reply.body().startsWith("{")) {
            JsonNode position = JsonMapper.shared()
                    .readTree(reply.body().lines().findFirst().orElseThrow())
                    .path("position");
            wire.send(
                    "GET",
                    "/api/v1/incidents?after=" + position.asLong(0),
                    null,
                    "Authorization",
                    authorization,
                    "Prefer",
                    "wait=20");
        }
    }

    private String replaced(String text) {
        String all = text;
        for (Map.Entry<String, String> one : instead.entrySet()) {
            all = all.replace(one.getKey(), one.getValue());
        }
        return all;
    }
}
