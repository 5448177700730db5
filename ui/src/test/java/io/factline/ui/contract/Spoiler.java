package io.factline.ui.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils what was good: one place of a value, or its text. Whether it is wrong then is for the schema to say. */
final class Spoiler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "\u0000",
            "a\nb",
            "null",
            "-1",
            "1e9",
            "2014-02-30",
            "9999999999-01-01",
            "2014-06-15T25:00:00Z",
            "[..]",
            "'; drop table record.event; --",
            "%00",
            "../../etc/passwd",
            "{incident}",
            "<script>",
            "\uD83E\uDD8A",
            "\uD83E",
            "\u202Eevil",
            "é".repeat(70),
            "x".repeat(161),
            "x".repeat(20_001),
            "00000000-0000-0000-0000-000000000000",
            "99999999999999999999999");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "9223372036854775807",
            "9223372036854775808",
            "-2147483649",
            "1e400",
            "1e-400",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"x\": 1}",
            "{\"\": null}");

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    /** A text that hardly anything expects. */
    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private JsonNode anything() {
        return random.nextInt(2) == 0
                ? JSON.stringNode(text())
                : JsonMapper.shared().readTree(VALUES.get(random.nextInt(VALUES.size())));
    }

    /** Changes one place, or the whole. */
    JsonNode spoil(JsonNode good) {
        JsonNode spoiled = good.deepCopy();
        List<JsonNode> places = new ArrayList<>();
        collect(spoiled, places);
        if (places.isEmpty() || random.nextInt(20) == 0) {
            return anything();
        }
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ArrayNode list) {
            if (list.isEmpty() || random.nextBoolean()) {
                list.add(anything());
            } else {
                list.set(random.nextInt(list.size()), anything());
            }
        } else if (place instanceof ObjectNode object) {
            spoil(object);
        }
        return spoiled;
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        int how = random.nextInt(5);
        if (names.isEmpty() || how == 0) {
            object.set(random.nextBoolean() ? "unknown" : text(), anything());
        } else if (how == 1) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), anything());
        }
    }

    private static void collect(JsonNode value, List<JsonNode> places) {
        if (value.isContainer()) {
            places.add(value);
            value.forEach(one -> collect(one, places));
        }
    }

    /** What is no JSON any more, most of the time. */
    String tear(String json) {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> json.substring(0, random.nextInt(json.length() + 1));
            case 2 -> json + "]";
            case 3 -> json.replaceFirst("\"", "'");
            default -> "[".repeat(5_000);
        };
    }
}
