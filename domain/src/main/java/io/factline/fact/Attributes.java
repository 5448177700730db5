package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.problem.RuleBroken;
import io.factline.record.Form;
import io.factline.record.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a client keeps with a fact beyond what Factline knows of: any JSON, at most four levels deep. Texts are words and can
 * be erased; names, numbers and truths are data, so a name must never name a person.
 *
 * @param values by name: {@link Words}, {@link BigDecimal}, {@link Boolean}, or lists and maps of them
 */
@Form(pattern = Attributes.WRITTEN, max = Attributes.ENTRIES_MAX)
public record Attributes(@JsonValue Map<String, Object> values) {

    static final String WRITTEN = "[\\p{L}\\p{N}_][\\p{L}\\p{N} ._:/-]{0,63}";
    static final int ENTRIES_MAX = 200;

    private static final Pattern NAME = Pattern.compile(WRITTEN);
    private static final int LEVELS_MAX = 4;

    public Attributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads them from JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Attributes of(JsonNode json) {
        require(json.isObject(), "The attributes of a fact are an object, in braces.");
        return new Attributes(members(json, 1));
    }

    private static Map<String, Object> members(JsonNode object, int level) {
        require(object.size() <= ENTRIES_MAX, "An object of the attributes has at most 200 members.");
        Map<String, Object> members = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            String name = member.getKey();
            require(
                    NAME.matcher(name).matches(),
                    "The name of an attribute has 1 to 64 letters, digits, spaces and _ . : / -, and starts with a letter or a digit.");
            members.put(name, value(member.getValue(), level));
        });
        return members;
    }

    private static List<Object> elements(JsonNode array, int level) {
        require(array.size() <= ENTRIES_MAX, "A list of the attributes has at most 200 elements.");
        List<Object> elements = new ArrayList<>();
        array.forEach(element -> elements.add(value(element, level)));
        return List.copyOf(elements);
    }

    private static Object value(JsonNode json, int level) {
        require(level <= LEVELS_MAX, "The attributes of a fact are at most four levels deep.");
        return switch (json.getNodeType()) {
            case STRING -> new Words(json.stringValue());
            case NUMBER -> number(json);
            case BOOLEAN -> json.booleanValue();
            case OBJECT -> Collections.unmodifiableMap(members(json, level + 1));
            case ARRAY -> elements(json, level + 1);
            case NULL, MISSING, BINARY, POJO ->
                throw RuleBroken.value("An attribute has a value: leave out what is not known.");
        };
    }

    private static BigDecimal number(JsonNode json) {
        BigDecimal number = json.decimalValue();
        Members.counted(number);
        return number;
    }
}
