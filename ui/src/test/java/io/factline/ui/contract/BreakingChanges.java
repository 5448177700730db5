package io.factline.ui.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a client of an earlier document could do and a client of the later one cannot. A client sends what it sent before, so of
 * requests nothing may be narrower; and it reads what it read before, so of answers nothing may be missing, and a value may
 * only be one that it knows. New operations, optional members of requests, members and statuses of answers break nobody.
 */
final class BreakingChanges {

    private static final Set<String> NARROWS_FROM_BELOW = Set.of("minimum", "minLength", "minItems", "minProperties");
    private static final Set<String> NARROWS_FROM_ABOVE = Set.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> NARROWS_IF_OTHER =
            Set.of("pattern", "format", "const", "propertyNames", "uniqueItems", "if");

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each as a sentence that begins with the operation. */
    static List<String> between(JsonNode before, JsonNode after) {
        return new BreakingChanges(before, after).all();
    }

    private List<String> all() {
        List<Operation> there = Operation.all(after);
        for (Operation operation : Operation.all(before)) {
            there.stream()
                    .filter(one -> one.name().equals(operation.name()))
                    .findFirst()
                    .ifPresentOrElse(now -> operation(operation, now), () -> found.add(operation.name() + " is gone"));
        }
        return List.copyOf(found);
    }

    private void operation(Operation was, Operation is) {
        String name = is.name();
        if (!was.id().equals(is.id())) {
            found.add(name + " has another operationId: generated clients name their methods after it");
        }
        is.parameters().forEach(now -> {
            JsonNode then = parameter(was, now);
            String at = name + " parameter " + now.path("name").asString();
            if (now.path("required").asBoolean(false) && !then.path("required").asBoolean(false)) {
                found.add(at + " is required now");
            }
            if (!then.isMissingNode()) {
                sent(at, then.path("schema"), now.path("schema"));
            }
        });
        was.parameters()
                .filter(then -> parameter(is, then).isMissingNode())
                .forEach(then ->
                        found.add(name + " parameter " + then.path("name").asString() + " is gone"));
        if (!is.bodies().isEmpty() && was.bodies().isEmpty()) {
            found.add(name + " needs a body now");
        }
        was.bodies().properties().forEach(body -> {
            String at = name + " body " + body.getKey();
            if (is.bodies().has(body.getKey())) {
                sent(
                        at,
                        body.getValue().path("schema"),
                        is.bodies().path(body.getKey()).path("schema"));
            } else {
                found.add(at + " is not taken any more");
            }
        });
        was.says().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answer(
                        name + " answer " + answer.getKey(),
                        answer.getValue(),
                        is.says().path("responses").path(answer.getKey())));
    }

    private static JsonNode parameter(Operation operation, JsonNode like) {
        return operation
                .parameters()
                .filter(one -> one.path("name").equals(like.path("name"))
                        && one.path("in").equals(like.path("in")))
                .findFirst()
                .orElse(tools.jackson.databind.node.JsonNodeFactory.instance.missingNode());
    }

    private void answer(String at, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(at + " is gone");
            return;
        }
        was.path("headers").properties().stream()
                .filter(header -> header.getValue().path("required").asBoolean(false))
                .filter(header -> !is.path("headers")
                        .path(header.getKey())
                        .path("required")
                        .asBoolean(false))
                .forEach(header -> found.add(at + " may lack the header " + header.getKey()));
        was.path("content").properties().forEach(content -> {
            if (is.path("content").has(content.getKey())) {
                read(
                        at,
                        content.getValue().path("schema"),
                        is.path("content").path(content.getKey()).path("schema"));
            } else {
                found.add(at + " has no " + content.getKey() + " any more");
            }
        });
    }

    /** Whatever was allowed is still allowed. */
    private void sent(String at, JsonNode was, JsonNode is) {
        narrowed(at, was, is, true);
    }

    /** Whatever comes was to be expected. */
    private void read(String at, JsonNode was, JsonNode is) {
        narrowed(at, is, was, false);
    }

    /** Whether something of the first is nothing of the second. */
    private void narrowed(String at, JsonNode wide, JsonNode narrow, boolean sent) {
        JsonNode first = resolved(wide, sent ? before : after);
        JsonNode second = resolved(narrow, sent ? after : before);
        // what refers to itself is compared once
        if ((wide.has("$ref") || narrow.has("$ref"))
                && !compared.add(sent + " " + wide.path("$ref") + " " + narrow.path("$ref"))) {
            return;
        }
        if (first.has("anyOf") || second.has("anyOf")) {
            choices(at, alternatives(first, sent ? before : after), alternatives(second, sent ? after : before), sent);
            return;
        }
        values(at, first, second, sent);
        members(at, first, second, sent);
        if (first.has("items") || second.has("items")) {
            narrowed(at + "[]", first.path("items"), second.path("items"), sent);
        }
        details(at, first, second, sent);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private static List<JsonNode> alternatives(JsonNode schema, JsonNode document) {
        return schema.has("anyOf")
                ? schema.path("anyOf")
                        .valueStream()
                        .map(one -> resolved(one, document))
                        .toList()
                : List.of(schema);
    }

    /** Each alternative of the first is one of the second of the same type. */
    private void choices(String at, List<JsonNode> first, List<JsonNode> second, boolean sent) {
        for (JsonNode one : first) {
            second.stream()
                    .filter(other -> other.path("type").equals(one.path("type")))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> narrowed(at, one, other, sent),
                            () -> say(at, one.path("type").asString("another type"), sent));
        }
    }

    private void values(String at, JsonNode first, JsonNode second, boolean sent) {
        if (second.has("type") && !second.path("type").equals(first.path("type"))) {
            boolean whole = second.path("type").asString().equals("number")
                    && first.path("type").asString().equals("integer");
            if (!whole) {
                say(at, "the type " + first.path("type").asString("of any kind"), sent);
            }
        }
        if (second.has("enum")) {
            List<JsonNode> known = second.path("enum").valueStream().toList();
            List<String> unknown = first.has("enum")
                    ? first.path("enum")
                            .valueStream()
                            .filter(one -> !known.contains(one))
                            .map(JsonNode::asString)
                            .toList()
                    : List.of("any value");
            unknown.forEach(value -> say(at, value, sent));
        }
        NARROWS_FROM_BELOW.stream()
                .filter(second::has)
                .filter(key -> !first.has(key)
                        || first.path(key).asDouble() < second.path(key).asDouble())
                .forEach(key -> say(at, "less than the " + key + " " + second.path(key), sent));
        NARROWS_FROM_ABOVE.stream()
                .filter(second::has)
                .filter(key -> !first.has(key)
                        || first.path(key).asDouble() > second.path(key).asDouble())
                .forEach(key -> say(at, "more than the " + key + " " + second.path(key), sent));
        NARROWS_IF_OTHER.stream()
                .filter(second::has)
                .filter(key -> !first.path(key).equals(second.path(key)))
                .forEach(key -> say(at, "another " + key + " than " + second.path(key), sent));
    }

    private void members(String at, JsonNode first, JsonNode second, boolean sent) {
        Set<String> required = names(first.path("required"));
        names(second.path("required")).stream()
                .filter(member -> !required.contains(member))
                .forEach(member -> say(at, "no " + member, sent));
        // of answers a client ignores what it does not know
        boolean closed =
                sent && second.path("additionalProperties").equals(tools.jackson.databind.node.BooleanNode.FALSE);
        if (closed && !first.path("additionalProperties").equals(second.path("additionalProperties"))) {
            say(at, "members of any name", sent);
        }
        first.path("properties").properties().forEach(member -> {
            JsonNode other = second.path("properties").path(member.getKey());
            if (!other.isMissingNode()) {
                narrowed(at + "/" + member.getKey(), member.getValue(), other, sent);
            } else if (closed) {
                say(at, member.getKey(), sent);
            }
        });
    }

    /** Of facts: what the detail of each type says. */
    private void details(String at, JsonNode first, JsonNode second, boolean sent) {
        List<JsonNode> others =
                new ArrayList<>(second.path("allOf").valueStream().toList());
        first.path("allOf")
                .forEach(choice -> others.stream()
                        .filter(other -> other.path("if").equals(choice.path("if")))
                        .findFirst()
                        .ifPresent(other -> members(at, choice.path("then"), other.path("then"), sent)));
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private void say(String at, String what, boolean sent) {
        found.add(at + (sent ? " does not take any more: " : " may be, which no client knows: ") + what);
    }
}
