package io.factline.record;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A short word of a vocabulary: a kind, a unit, a channel. It stays in the provable part of an event, so it must never
 * name a person.
 *
 * @param text 1 to 64 letters, digits, spaces and {@code - _ . / % &}
 */
@Form(pattern = Term.WRITTEN)
public record Term(@JsonValue String text) {

    static final String WRITTEN = "[\\p{L}\\p{N}%][\\p{L}\\p{M}\\p{N} ._/%&-]{0,63}";

    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public Term {
        require(
                FORM.matcher(text).matches(),
                "A term has 1 to 64 letters, digits, spaces and - _ . / % &, and starts with a letter or a digit.");
    }

    @Override
    public String toString() {
        return text;
    }
}
