package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Form;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place within a JSON document (RFC 6901).
 *
 * @param text such as {@code /event/data/title}, at most 500 characters; empty for the whole
 */
@Form(pattern = Pointer.WRITTEN, max = Pointer.CHARACTERS_MAX)
public record Pointer(@JsonValue String text) {

    /** Bounded, because matching nests as deep as a group is repeated. */
    static final String WRITTEN = "(/([^~]|~[01]){0,499})?";

    static final int CHARACTERS_MAX = 500;
    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public Pointer {
        require(
                text.length() <= CHARACTERS_MAX && FORM.matcher(text).matches(),
                "A JSON Pointer begins each step with a slash, such as /event/data/title, and has at most 500 characters.");
    }

    /** In the words of the library. */
    @JsonIgnore
    JsonPointer compiled() {
        return JsonPointer.compile(text);
    }

    /** What stands there; a missing node where nothing does. */
    JsonNode in(JsonNode document) {
        return document.at(compiled());
    }

    @Override
    public String toString() {
        return text;
    }
}
