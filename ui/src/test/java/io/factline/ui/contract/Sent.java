package io.factline.ui.contract;

import io.factline.ui.attack.Wire;
import io.factline.ui.attack.Wire.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request to an operation, with the values of its parameters.
 *
 * @param type of the body
 */
record Sent(
        Operation operation,
        Map<String, JsonNode> parameters,
        String type,
        @Nullable String body) {

    Reply through(Wire wire, @Nullable String authorization) {
        List<String> headers = new ArrayList<>();
        if (authorization != null) {
            headers.addAll(List.of("Authorization", authorization));
        }
        operation.parameters().forEach(parameter -> {
            JsonNode value = parameters.get(parameter.path("name").asString());
            if (value != null && parameter.path("in").asString().equals("header")) {
                headers.addAll(List.of(parameter.path("name").asString(), value.asString()));
            }
        });
        return wire.sendAs(type, operation.method(), address(), body, headers.toArray(String[]::new));
    }

    /** The path with its values, and the query. */
    String address() {
        StringBuilder path = new StringBuilder(operation.path());
        StringBuilder query = new StringBuilder();
        operation.parameters().forEach(parameter -> {
            String name = parameter.path("name").asString();
            JsonNode value = parameters.get(name);
            if (value == null) {
                return;
            }
            if (parameter.path("in").asString().equals("path")) {
                int at = path.indexOf("{" + name + "}");
                path.replace(at, at + name.length() + 2, encoded(value.asString()));
            } else if (parameter.path("in").asString().equals("query")) {
                List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
                values.forEach(one -> query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(one.asString())));
            }
        });
        return path + query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operation.id() + ": " + operation.method() + " " + address()
                + (body == null ? "" : " " + type + " " + body);
    }
}
