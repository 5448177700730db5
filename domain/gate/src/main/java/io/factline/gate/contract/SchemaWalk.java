package io.factline.gate.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Goes from a schema to all that it is made of. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as swagger has them
final class SchemaWalk {

    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Schema> components;

    SchemaWalk(Map<String, Schema> components) {
        this.components = components;
    }

    static Schema<?> to(String component) {
        return new Schema<>().$ref(COMPONENTS + component);
    }

    /** The names of the components that these schemas are made of. */
    Set<String> reached(Collection<? extends Schema> from) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            String reference = schema.get$ref();
            if (reference != null) {
                String name = reference.substring(COMPONENTS.length());
                if (names.add(name) && components.get(name) != null) {
                    open.push(components.get(name));
                }
            }
            open.addAll(parts(schema));
        }
        return names;
    }

    /** What a schema is directly made of. */
    static List<Schema> parts(Schema<?> schema) {
        Stream<Object> members = schema.getProperties() == null
                ? Stream.of()
                : schema.getProperties().values().stream().map(Object.class::cast);
        Stream<Object> others = Stream.of(list(schema.getAnyOf()), list(schema.getAllOf()), list(schema.getOneOf()))
                .flatMap(List::stream);
        Stream<Object> single = Stream.of(schema.getItems(), schema.getAdditionalProperties(), schema.getThen())
                .filter(Objects::nonNull)
                .map(Object.class::cast);
        return Stream.of(members, others, single)
                .flatMap(part -> part)
                .filter(Schema.class::isInstance)
                .map(Schema.class::cast)
                .toList();
    }

    private static List<Object> list(@org.jspecify.annotations.Nullable List<? extends Schema> schemas) {
        return schemas == null ? List.of() : (List<Object>) (List) schemas;
    }
}
