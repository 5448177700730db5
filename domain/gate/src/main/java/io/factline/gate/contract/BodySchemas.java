package io.factline.gate.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What holds of every body. What a client sends has no member that we do not know, and a member that may be left out may be
 * null as well: both say nothing. What we answer leaves out what is not there, always has the rest, and may get members that a
 * client does not know yet.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as swagger has them
final class BodySchemas {

    private final OpenAPI api;
    private final Map<String, Schema> components;

    BodySchemas(OpenAPI api) {
        this.api = api;
        this.components = api.getComponents().getSchemas();
    }

    void describe(ValueForms forms) {
        List<Schema> bodies = new ArrayList<>();
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        operation.getRequestBody().getContent().values().stream()
                                .map(MediaType::getSchema)
                                .filter(Objects::nonNull)
                                .forEach(bodies::add);
                    }
                }));
        Set<String> sent = new SchemaWalk(components).reached(bodies);
        components.forEach((name, schema) -> {
            if (sent.contains(name)) {
                close(schema);
            } else {
                forms.always(name).forEach(member -> require(schema, member));
            }
        });
    }

    private static void require(Schema<?> schema, String member) {
        if (schema.getRequired() == null || !schema.getRequired().contains(member)) {
            schema.addRequiredItem(member);
        }
    }

    private static void close(Schema<?> schema) {
        if (schema.getProperties() == null) {
            // an object that says nothing but its type
            if (isObject(schema) && schema.getAdditionalProperties() == null) {
                schema.setAdditionalProperties(false);
            }
            return;
        }
        if (schema.getAdditionalProperties() == null) {
            schema.setAdditionalProperties(false);
        }
        Set<String> required = new HashSet<>(Objects.requireNonNullElse(schema.getRequired(), List.of()));
        schema.getProperties().replaceAll((name, property) -> {
            // the same in any order is the same: nobody is told off for saying a thing twice
            property.setUniqueItems(null);
            return required.contains(name) ? property : orNull(property);
        });
    }

    private static boolean isObject(Schema<?> schema) {
        return "object".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains("object"));
    }

    private static Schema orNull(Schema<?> property) {
        String description = property.getDescription();
        property.setDescription(null);
        Schema<?> choice = new Schema<>();
        choice.setDescription(description);
        choice.addAnyOfItem(property);
        choice.addAnyOfItem(nothing());
        return choice;
    }

    private static Schema<?> nothing() {
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        return nothing;
    }
}
