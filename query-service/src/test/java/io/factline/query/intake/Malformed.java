package io.factline.query.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be wrong with a body: every place of it, in every way that we could think of. */
final class Malformed {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 2_000;

    private Malformed() {}

    /**
     * A wrong body.
     *
     * @param pointer the place that the problem must name, null where the body as a whole is wrong
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes, because they need not be text; never compared
    record Body(String name, byte[] bytes, @Nullable String pointer) {}

    static List<Body> of(String good, SplittableRandom random) {
        List<Body> bodies = new ArrayList<>(whole(good, random));
        JsonNode tree = JSON.readTree(good);
        List<JsonPointer> places = new ArrayList<>();
        collect(tree, JsonPointer.empty(), places);
        for (JsonPointer place : places) {
            for (JsonNode wrong : wrongFor(tree.at(place))) {
                bodies.add(new Body(place + " = " + shortly(wrong), bytes(replaced(tree, place, wrong)), null));
            }
            if (tree.at(place) instanceof ObjectNode && !place.toString().startsWith("/attributes")) {
                JsonPointer unknown = place.appendProperty("colour");
                bodies.add(new Body(
                        unknown + " unknown",
                        bytes(replaced(tree, unknown, NODES.stringNode("red"))),
                        unknown.toString()));
            }
        }
        return bodies;
    }

    private static List<Body> whole(String good, SplittableRandom random) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        List<Body> bodies = new ArrayList<>();
        for (String text : List.of(
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"text\"",
                "true",
                "{",
                "}",
                "{}{}",
                "{\"a\"",
                "{'a': 1}",
                "NaN",
                "\u0000",
                "<a/>",
                "{}")) {
            bodies.add(new Body("whole " + text, text.getBytes(StandardCharsets.UTF_8), null));
        }
        bodies.add(new Body("deep list", ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8), null));
        bodies.add(new Body(
                "deep object",
                ("{\"detail\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).getBytes(StandardCharsets.UTF_8),
                null));
        bodies.add(
                new Body("long name", ("{\"" + "n".repeat(100_000) + "\": 1}").getBytes(StandardCharsets.UTF_8), null));
        bodies.add(new Body(
                "long number",
                good.replaceFirst("\\{", "{\"x\": " + "9".repeat(5_000) + ", ").getBytes(StandardCharsets.UTF_8),
                null));
        bodies.add(new Body("invalid UTF-8", invalidUtf8(bytes), null));
        bodies.add(new Body("UTF-8 cut", withByte(bytes, (byte) 0xC3), null));
        bodies.add(new Body("UTF-16 as UTF-8", withByte(bytes, (byte) 0xFF), null));
        for (int i = 0; i < 60; i++) {
            int cut = 1 + random.nextInt(bytes.length - 1);
            bodies.add(new Body("cut at " + cut, java.util.Arrays.copyOf(bytes, cut), null));
        }
        return bodies;
    }

    /** In the middle of the first text, so that nothing else is wrong. */
    private static byte[] invalidUtf8(byte[] good) {
        return withByte(good, (byte) 0xC0);
    }

    private static byte[] withByte(byte[] good, byte wrong) {
        int quote = new String(good, StandardCharsets.ISO_8859_1).indexOf(": \"") + 3;
        byte[] bytes = new byte[good.length + 1];
        System.arraycopy(good, 0, bytes, 0, quote);
        bytes[quote] = wrong;
        System.arraycopy(good, quote, bytes, quote + 1, good.length - quote);
        return bytes;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().forEach(name -> collect(object.get(name), at.appendProperty(name), places));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), at.appendIndex(i), places);
                }
            }
            default -> {
                // a plain value has no places of its own
            }
        }
    }

    private static List<JsonNode> wrongFor(JsonNode good) {
        List<JsonNode> wrong = new ArrayList<>();
        if (good.isString()) {
            wrong.addAll(List.of(
                    NODES.numberNode(1),
                    NODES.numberNode(7.5),
                    NODES.booleanNode(true),
                    NODES.arrayNode(),
                    NODES.objectNode(),
                    NODES.objectNode().put("a", 1),
                    NODES.stringNode(""),
                    NODES.stringNode(" \t "),
                    NODES.stringNode("\u0000"),
                    NODES.stringNode("\ud800"),
                    NODES.stringNode("x\u0007\u001f<script>" + "y".repeat(30_000)),
                    NODES.stringNode("x".repeat(30_000))));
        } else if (good.isNumber() || good.isBoolean()) {
            wrong.addAll(List.of(NODES.stringNode("many"), NODES.arrayNode(), NODES.objectNode()));
        } else if (good.isArray()) {
            wrong.addAll(List.of(
                    NODES.stringNode("x"),
                    NODES.numberNode(1),
                    NODES.objectNode(),
                    NODES.arrayNode().add(NODES.nullNode()),
                    tooMany(good)));
        } else if (good.isObject()) {
            wrong.addAll(
                    List.of(NODES.stringNode("x"), NODES.numberNode(1), NODES.arrayNode(), NODES.booleanNode(false)));
        }
        return wrong;
    }

    private static ArrayNode tooMany(JsonNode good) {
        ArrayNode many = NODES.arrayNode();
        for (int i = 0; i < 201; i++) {
            many.add(good.path(0).deepCopy());
        }
        return many;
    }

    private static JsonNode replaced(JsonNode tree, JsonPointer place, JsonNode value) {
        if (place.matches()) {
            return value;
        }
        JsonNode copy = tree.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }

    private static byte[] bytes(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }

    private static String shortly(JsonNode node) {
        String text = node.toString();
        return text.substring(0, Math.min(40, text.length()));
    }
}
