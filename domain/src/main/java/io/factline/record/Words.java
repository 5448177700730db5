package io.factline.record;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Free text or a name inside an event: whatever could speak of a person. Words are stored apart from the rest of their
 * event, so that the law can erase them while everything else stays provable.
 *
 * @param text 1 to 20,000 characters, no NUL and no lone surrogate (PostgreSQL could not store them)
 */
@Form(min = 1, max = Words.CHARACTERS_MAX)
public record Words(@JsonValue String text) {

    /** What reads in the place of words that were erased. */
    public static final Words ERASED = new Words("[erased]");

    static final int CHARACTERS_MAX = 20_000;

    @JsonCreator
    public Words {
        require(!text.isBlank(), "A text that is given must not be blank: leave the field out instead.");
        require(
                text.length() <= CHARACTERS_MAX,
                "A text has at most 20,000 characters, this one has " + text.length() + ".");
        require(text.indexOf('\0') < 0, "A text must not contain the NUL character.");
        require(
                text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
                "A text must be valid Unicode: it contains half of a surrogate pair.");
    }

    @Override
    public String toString() {
        return text;
    }
}
