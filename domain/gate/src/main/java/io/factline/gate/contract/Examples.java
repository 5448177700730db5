package io.factline.gate.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that work, in an order in which they do: {@code examples.json}. The tests send each of them. */
final class Examples {

    private final JsonNode all;

    private Examples(JsonNode all) {
        this.all = all;
    }

    static Examples read() {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream("examples.json"))) {
            return new Examples(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(OpenAPI api) {
        api.getPaths().values().forEach(path -> path.readOperations().forEach(this::addTo));
    }

    private void addTo(Operation operation) {
        for (JsonNode example : all) {
            if (!example.path("operation").asString().equals(operation.getOperationId())) {
                continue;
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> {
                    JsonNode value = example.path("parameters").path(parameter.getName());
                    if (parameter.getExample() == null && !value.isMissingNode()) {
                        parameter.setExample(plain(value));
                    }
                });
            }
            if (example.has("body")) {
                String type = example.path("type").asString("application/json");
                MediaType body = Objects.requireNonNull(
                        operation.getRequestBody().getContent().get(type), type);
                body.addExamples(
                        example.path("name").asString(),
                        new Example()
                                .summary(example.path("summary").asString())
                                .value(plain(example.path("body"))));
            }
        }
    }

    /** As the mapper of springdoc, which is another one, can write it. */
    private static Object plain(JsonNode value) {
        return JsonMapper.shared().treeToValue(value, Object.class);
    }
}
