package io.factline.ui.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws requests from the document, good ones and others, about things that there are and things that there are not. */
final class Requests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES =
            List.of("text/plain", "application/xml", "application/octet-stream", "multipart/form-data", "x/y");

    private final Contract contract;
    private final Values values;
    private final Spoiler spoiler;
    private final Payloads payloads;
    private final Random random;

    Requests(Contract contract, List<JsonNode> examples, Random random) {
        this.contract = contract;
        this.values = new Values(contract.document(), examples, random);
        this.spoiler = new Spoiler(random);
        this.payloads = new Payloads(spoiler, random);
        this.random = random;
    }

    /**
     * A request, and whether all of it is as its schemas say.
     *
     * @param wrong what is not, empty where all is, or where only its text could tell
     */
    record Drawn(Sent sent, List<String> wrong) {}

    /**
     * From now on paths, queries and bodies name this, too.
     *
     * @param name of the parameter or member; {@code Operation.id} before it where only that operation means this by it
     */
    void know(String name, String value) {
        values.know(name, value);
    }

    Drawn draw(Operation operation) {
        List<String> wrong = new ArrayList<>();
        Map<String, JsonNode> parameters = parameters(operation, wrong);
        if (operation.bodies().isEmpty()) {
            return new Drawn(new Sent(operation, parameters, "application/json", null), wrong);
        }
        List<String> types = List.copyOf(operation.bodies().propertyNames());
        String type = random.nextInt(3) == 0 ? types.get(random.nextInt(types.size())) : types.getFirst();
        String schema = operation.at() + "/requestBody/content/" + Operation.escaped(type) + "/schema";
        if (type.contains("ndjson") || type.contains("jsonl")) {
            return new Drawn(new Sent(operation, parameters, type, lines()), wrong);
        }
        if (type.equals("application/octet-stream")) {
            return new Drawn(new Sent(operation, parameters, type, payload(operation, parameters)), wrong);
        }
        JsonNode good = values.draw(contract.document().at(schema), "");
        int how = random.nextInt(10);
        if (how == 9) {
            return unreadable(operation, parameters, type, good.toString(), wrong);
        }
        JsonNode body = how < 4 ? good : spoiler.spoil(good);
        String text = body.toString();
        // what is written is what counts: a number without bounds becomes a text
        wrong.addAll(contract.wrong(schema, JsonMapper.shared().readTree(text)));
        return new Drawn(new Sent(operation, parameters, type, text), wrong);
    }

    /** Neither a torn text nor a wrong type is one that a schema speaks of. */
    private Drawn unreadable(
            Operation operation, Map<String, JsonNode> parameters, String type, String good, List<String> wrong) {
        if (random.nextBoolean()) {
            wrong.add("a body of another type");
            return new Drawn(new Sent(operation, parameters, TYPES.get(random.nextInt(TYPES.size())), good), wrong);
        }
        String torn = spoiler.tear(good);
        if (!torn.equals(good)) {
            wrong.add("a torn body");
        }
        return new Drawn(new Sent(operation, parameters, type, torn), wrong);
    }

    private String lines() {
        JsonNode fact = contract.document().at("/components/schemas/Fact");
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            JsonNode good = values.draw(fact, "");
            String line =
                    random.nextBoolean() ? good.toString() : spoiler.spoil(good).toString();
            lines.append(random.nextInt(10) == 0 ? spoiler.tear(line) : line).append('\n');
        }
        return lines.toString();
    }

    /** What the caller says that it is, most of the time. */
    private String payload(Operation operation, Map<String, JsonNode> parameters) {
        return operation.path().contains("signals")
                ? payloads.signal()
                : payloads.file(
                        parameters.getOrDefault("format", JSON.stringNode("")).asString());
    }

    private Map<String, JsonNode> parameters(Operation operation, List<String> wrong) {
        Map<String, JsonNode> drawn = new LinkedHashMap<>();
        List<JsonNode> all = operation.parameters().toList();
        for (int i = 0; i < all.size(); i++) {
            JsonNode parameter = all.get(i);
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean(false);
            String known = values.knows(operation.id() + "." + name) ? operation.id() + "." + name : name;
            if (!required && random.nextInt(values.knows(known) ? 2 : 4) > 0 && !name.equals("If-Match")) {
                continue;
            }
            JsonNode value = value(parameter, known);
            if (value != null) {
                drawn.put(name, value);
                contract.wrong(operation.at() + "/parameters/" + i + "/schema", typed(parameter, value))
                        .forEach(error -> wrong.add(name + error));
            }
        }
        if (drawn.containsKey("after")) {
            // nobody waits for what will not come
            drawn.put("Prefer", JSON.stringNode("wait=0"));
        }
        return drawn;
    }

    private @Nullable JsonNode value(JsonNode parameter, String name) {
        String in = parameter.path("in").asString();
        if (random.nextInt(8) == 0) {
            String text = spoiler.text();
            // what no client can write into a header, or as the part of a path, is for other tests
            boolean sendable = in.equals("query")
                    || (text.chars().allMatch(c -> c >= ' ' && c < 127)
                            && text.strip().equals(text)
                            && !text.isBlank()
                            && text.length() < 1_000);
            if (in.equals("path")) {
                return JSON.stringNode(sendable && !text.contains("/") ? text : "x");
            }
            return sendable ? JSON.stringNode(text) : null;
        }
        if (!in.equals("header") && values.knows(name) && random.nextInt(5) > 0) {
            return JSON.stringNode(values.known(name));
        }
        if (name.equals("If-Match") && random.nextInt(4) > 0) {
            return JSON.stringNode("*");
        }
        JsonNode value = values.draw(parameter.path("schema"), name);
        if (in.equals("header")) {
            String written = value.asString().replaceAll("[^!-~]", "x");
            return written.isEmpty() ? null : JSON.stringNode(written);
        }
        boolean fits = !in.equals("path")
                || !(value.asString().contains("/") || value.asString().isEmpty());
        return fits ? value : JSON.stringNode("x");
    }

    /** What was written in an address, as what the schema takes it for. */
    private static JsonNode typed(JsonNode parameter, JsonNode value) {
        String type = parameter.path("schema").path("type").asString();
        if (!value.isString()) {
            return value;
        }
        String text = value.asString();
        return switch (type) {
            case "integer" ->
                text.matches("-?\\d{1,30}")
                        ? JsonMapper.shared().readTree(text.replaceFirst("^(-?)0+(?=\\d)", "$1"))
                        : value;
            case "boolean" -> text.matches("true|false") ? JSON.booleanNode(Boolean.parseBoolean(text)) : value;
            case "array" -> JSON.arrayNode().add(value);
            default -> value;
        };
    }
}
