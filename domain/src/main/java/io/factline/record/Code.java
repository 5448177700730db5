package io.factline.record;

import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.problem.RuleBroken;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A value of a closed vocabulary. In JSON and in addresses it stands as its code, which is stored for ever. */
public interface Code {

    /** The name of the enum constant. */
    String name();

    /** Kebab-case: {@code LAW_ENFORCEMENT} is {@code law-enforcement}. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a vocabulary with this code; refused, with all codes that there are, where there is none. */
    static <C extends Code> C of(Class<C> vocabulary, String code) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RuleBroken.value("\"" + code + "\" is not one of: " + codes(vocabulary) + "."));
    }

    /** All codes of a vocabulary, for a sentence. */
    static <C extends Code> String codes(Class<C> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Code::code).collect(Collectors.joining(", "));
    }
}
