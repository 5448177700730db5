package io.factline.gate.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.factline.record.Form;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads from the types of the domain what swagger does not look for: their {@link Form}, and which members are always there. */
@Component
@SuppressWarnings("rawtypes") // as swagger has them
class ValueForms implements ModelConverter {

    /** Of the process, as the converters of swagger are: with several contexts in it, one of them is asked for all. */
    private static final Map<String, List<String>> ALWAYS = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> further) {
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new ObjectSchema().additionalProperties(true);
        }
        Schema schema = further.hasNext() ? further.next().resolve(type, context, further) : null;
        if (schema == null) {
            return null;
        }
        Form form = raw.getAnnotation(Form.class);
        if (form != null) {
            apply(form, schema);
        }
        Schema described = context.getDefinedModels().get(raw.getSimpleName());
        if (raw.isRecord() && described != null && described.getProperties() != null) {
            members(raw, described);
        }
        return schema;
    }

    private void members(Class<?> type, Schema<?> described) {
        JsonInclude included = type.getAnnotation(JsonInclude.class);
        boolean emptyIsLeftOut = included != null && included.value() == JsonInclude.Include.NON_EMPTY;
        List<String> present = new ArrayList<>();
        for (RecordComponent member : type.getRecordComponents()) {
            JsonProperty named = member.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null || named.value().isEmpty() ? member.getName() : named.value();
            Schema<?> property = described.getProperties().get(name);
            if (property == null) {
                continue;
            }
            Form form = member.getAnnotation(Form.class);
            if (form != null) {
                apply(form, property);
            }
            boolean leftOut = emptyIsLeftOut && Collection.class.isAssignableFrom(member.getType());
            if (!leftOut && !member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                present.add(name);
            }
        }
        ALWAYS.put(type.getSimpleName(), present);
    }

    /** What an answer always has of a record: all that may not be null; empty where there is no such record. */
    List<String> always(String record) {
        return ALWAYS.getOrDefault(record, List.of());
    }

    /** Says of a schema what a form says. */
    static void apply(Form form, Schema<?> schema) {
        boolean object = "object".equals(kind(schema));
        if (!form.pattern().isEmpty()) {
            String whole = "^(?:" + form.pattern() + ")$";
            if (object) {
                schema.setPropertyNames(new Schema<>().pattern(whole));
            } else {
                schema.setPattern(whole);
            }
        }
        Integer least = form.min() == Long.MIN_VALUE ? null : Math.toIntExact(form.min());
        Integer most = form.max() == Long.MAX_VALUE ? null : Math.toIntExact(form.max());
        switch (kind(schema)) {
            case "array" -> {
                schema.setMinItems(least);
                schema.setMaxItems(most);
            }
            case "object" -> schema.setMaxProperties(most);
            case "string" -> {
                schema.setMinLength(least);
                schema.setMaxLength(most);
            }
            default -> {
                schema.setMinimum(least == null ? null : BigDecimal.valueOf(least));
                schema.setMaximum(most == null ? null : BigDecimal.valueOf(most));
            }
        }
    }

    private static String kind(Schema<?> schema) {
        if (schema.getType() != null) {
            return schema.getType();
        }
        return schema.getTypes() == null ? "" : schema.getTypes().iterator().next();
    }
}
