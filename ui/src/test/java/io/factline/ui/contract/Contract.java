package io.factline.ui.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.factline.ui.attack.Wire;
import io.factline.ui.attack.Wire.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a running Factline, as a judge of requests and answers. */
final class Contract {

    private static final String IRI = "urn:factline:api";

    private final JsonNode document;
    private final List<Operation> operations;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> known = new HashMap<>();

    /** Answers may get members that a client does not know yet, but not behind our backs: here they are closed. */
    private Contract(JsonNode document) {
        this.document = document;
        this.operations = Operation.all(document);
        JsonNode strict = document.deepCopy();
        strict.path("components").path("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(IRI, strict.toString())));
    }

    static Contract of(Wire wire) {
        return new Contract(wire.send("GET", "/v3/api-docs", null).json());
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    /** What of a value is not as the schema at this place of the document says. */
    List<String> wrong(String pointer, JsonNode value) {
        Schema schema =
                known.computeIfAbsent(pointer, at -> schemas.getSchema(SchemaLocation.of(IRI + "#" + encoded(at))));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String encoded(String pointer) {
        return URLEncoder.encode(pointer, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%7E", "~")
                .replace("+", "%20");
    }

    /** Where the document says what an answer with this status is; the place of what it refers to. */
    private String answer(Operation operation, int status) {
        String at = operation.at() + "/responses/" + status;
        String reference = document.at(at).path("$ref").asString("");
        return reference.isEmpty() ? at : reference.substring(1);
    }

    /** Everything of an answer that the document does not say. */
    List<String> undocumented(Operation operation, Reply reply) {
        String at = answer(operation, reply.status());
        JsonNode answer = document.at(at);
        if (answer.isMissingNode()) {
            return List.of("status " + reply.status() + " is not documented: " + shortly(reply));
        }
        List<String> wrong = new ArrayList<>();
        answer.path("headers").properties().forEach(header -> {
            if (header.getValue().path("required").asBoolean(false)
                    && reply.header(header.getKey()).isEmpty()) {
                wrong.add("no " + header.getKey() + " with " + reply.status());
            }
        });
        JsonNode content = answer.path("content");
        if (content.isEmpty()) {
            if (!reply.body().isEmpty()) {
                wrong.add("a body with " + reply.status());
            }
            return wrong;
        }
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        if (!content.has(type)) {
            wrong.add("media type " + type + " is not documented of " + reply.status());
        } else if (type.endsWith("json") && !type.endsWith("ndjson")) {
            wrong.addAll(body(at + "/content/" + Operation.escaped(type) + "/schema", reply));
        } else if (type.endsWith("ndjson")) {
            reply.body()
                    .lines()
                    .forEach(line -> wrong.addAll(wrong(
                            "/components/schemas/FactLine", JsonMapper.shared().readTree(line))));
        }
        return wrong;
    }

    private List<String> body(String schema, Reply reply) {
        try {
            return wrong(schema, reply.json()).stream()
                    .map(error -> "the body of " + reply.status() + " at " + error + " in " + shortly(reply))
                    .toList();
        } catch (JacksonException e) {
            return List.of("the body of " + reply.status() + " is no JSON: " + shortly(reply));
        }
    }

    private static String shortly(Reply reply) {
        return reply.body().substring(0, Math.min(300, reply.body().length()));
    }
}
