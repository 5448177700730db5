package io.factline.ui.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.FactDetail;
import io.factline.ui.words.Labels;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a detail says, member by member: a type that the language of facts learns is shown at once. */
final class DetailMembers {

    private DetailMembers() {}

    /** The values that are known, by the words for their member; of one that is no list, one. */
    static Map<String, List<?>> of(FactDetail detail) {
        Map<String, List<?>> members = new LinkedHashMap<>();
        for (RecordComponent member : detail.getClass().getRecordComponents()) {
            Object value = value(member, detail);
            List<?> values = value == null ? List.of() : value instanceof List<?> many ? many : List.of(value);
            if (!values.isEmpty()) {
                members.put(words(detail.factType(), name(member)), values);
            }
        }
        return members;
    }

    private static @Nullable Object value(RecordComponent member, FactDetail detail) {
        try {
            return member.getAccessor().invoke(detail);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(member + " is no open member of a record", e);
        }
    }

    /** What a type calls a member, which may mean something of its own there. */
    static String words(String type, String name) {
        return Labels.orItself("detail", type + "." + name, Labels.of("detail", name));
    }

    /** As in JSON. */
    static String name(RecordComponent member) {
        JsonProperty renamed = member.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? member.getName() : renamed.value();
    }
}
