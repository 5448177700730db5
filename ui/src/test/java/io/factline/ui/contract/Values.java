package io.factline.ui.contract;

import com.github.curiousoddman.rgxgen.RgxGen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws values that a schema of the document allows. What the examples say of a member is said again now and then. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 6;
    private static final int LONG = 40;
    private static final int REMEMBERED = 4;

    private final JsonNode document;
    private final Random random;
    private final Map<String, List<JsonNode>> said = new HashMap<>();
    private final Map<String, RgxGen> patterns = new HashMap<>();

    /** What there is, by the name of what may name it, the newest last. */
    private final Map<String, List<String>> there = new HashMap<>();

    Values(JsonNode document, List<JsonNode> examples, Random random) {
        this.document = document;
        this.random = random;
        examples.forEach(this::hear);
    }

    private void hear(JsonNode value) {
        value.properties().forEach(member -> {
            if (member.getValue().isValueNode()) {
                said.computeIfAbsent(member.getKey(), _ -> new ArrayList<>()).add(member.getValue());
            }
        });
        value.forEach(this::hear);
    }

    /** From now on there is this, too; what was there long before is forgotten. */
    void know(String name, String value) {
        List<String> known = there.computeIfAbsent(name, _ -> new ArrayList<>());
        known.add(value);
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
    }

    boolean knows(String name) {
        return there.containsKey(name);
    }

    /** One of what there is, and the newest most often: what belongs together was made together. */
    String known(String name) {
        List<String> known = there.getOrDefault(name, List.of());
        return random.nextBoolean() ? known.getLast() : known.get(random.nextInt(known.size()));
    }

    JsonNode draw(JsonNode schema, String name) {
        return draw(schema, name, 0);
    }

    private JsonNode draw(JsonNode schema, String name, int depth) {
        if (schema.has("$ref")) {
            return draw(document.at(schema.path("$ref").asString().substring(1)), name, depth);
        }
        if (schema.has("anyOf")) {
            List<JsonNode> choices = schema.path("anyOf").valueStream().toList();
            boolean nothing = depth > DEEP || random.nextInt(10) == 0;
            return draw(nothing ? choices.getLast() : choices.getFirst(), name, depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> text(schema, name);
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            case "array" -> list(schema, name, depth);
            default -> object(schema, depth);
        };
    }

    private JsonNode text(JsonNode schema, String name) {
        if (knows(name) && random.nextInt(3) == 0) {
            return JSON.stringNode(known(name));
        }
        @Nullable List<JsonNode> before = said.get(name);
        if (before != null && random.nextInt(4) > 0) {
            JsonNode one = before.get(random.nextInt(before.size()));
            if (one.isString()) {
                return one;
            }
        }
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            return JSON.stringNode(patterns.computeIfAbsent(pattern, Values::of).generate(random));
        }
        return JSON.stringNode(
                switch (schema.path("format").asString("")) {
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case "date-time" ->
                        "20%02d-0%d-1%dT12:00:00Z"
                                .formatted(random.nextInt(60), 1 + random.nextInt(9), random.nextInt(10));
                    default -> words(schema);
                });
    }

    private String words(JsonNode schema) {
        int least = schema.path("minLength").asInt(0);
        int most = Math.min(schema.path("maxLength").asInt(LONG), LONG);
        StringBuilder text = new StringBuilder();
        int length = least + random.nextInt(Math.max(1, most - least));
        while (text.length() < length) {
            text.append("aé0 Z.ж-_\"'\\/<&中".charAt(random.nextInt(16)));
        }
        return text.toString();
    }

    /** Without what the generator knows nothing of: the borders, and letters of all scripts. */
    private static RgxGen of(String pattern) {
        return RgxGen.parse(pattern.replaceAll("^\\^|\\$$", "")
                .replace("(?:", "(")
                .replace("\\p{L}", "A-Za-z")
                .replace("\\p{M}", "")
                .replace("\\p{N}", "0-9"));
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(random.nextInt(8) == 0 ? Integer.MIN_VALUE : 0);
        long most = schema.path("maximum").asLong(random.nextInt(8) == 0 ? Integer.MAX_VALUE : 1_000);
        return switch (random.nextInt(5)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private JsonNode list(JsonNode schema, String name, int depth) {
        ArrayNode list = JSON.arrayNode();
        int most = Math.min(3, schema.path("maxItems").asInt(3));
        int size = Math.max(schema.path("minItems").asInt(0), depth > DEEP ? 0 : random.nextInt(most + 1));
        for (int i = 0; i < size; i++) {
            list.add(draw(schema.path("items"), name, depth + 1));
        }
        return list;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) || (depth <= DEEP && random.nextInt(3) == 0)) {
                object.set(member.getKey(), draw(member.getValue(), member.getKey(), depth + 1));
            }
        });
        for (JsonNode choice : schema.path("allOf")) {
            boolean holds = choice.path("if").path("properties").properties().stream()
                    .allMatch(one -> one.getValue().path("const").equals(object.path(one.getKey())));
            if (holds) {
                choice.path("then")
                        .path("properties")
                        .properties()
                        .forEach(member ->
                                object.set(member.getKey(), draw(member.getValue(), member.getKey(), depth + 1)));
            }
        }
        if (schema.has("propertyNames")) {
            Arrays.asList("a", "b c", "d.e").subList(0, random.nextInt(4)).forEach(key -> object.set(key, free()));
        }
        return object;
    }

    private JsonNode free() {
        List<String> some =
                List.of("1", "\"x\"", "true", "[1, \"y\"]", "{\"f\": {\"g\": 0.5}}", "-12345678901234567890");
        return JsonMapper.shared().readTree(some.get(random.nextInt(some.size())));
    }
}
