package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Form;
import java.util.regex.Pattern;

/**
 * The id that a fact has in another system, such as a ticket number. It stays in the provable part of an event, so it must
 * never name a person.
 *
 * @param text 1 to 200 visible ASCII characters
 */
@Form(pattern = ExternalId.WRITTEN)
public record ExternalId(@JsonValue String text) {

    static final String WRITTEN = "[!-~]{1,200}";

    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public ExternalId {
        require(
                FORM.matcher(text).matches(),
                "An external id has 1 to 200 visible ASCII characters and no spaces, such as INC-4711.");
    }

    @Override
    public String toString() {
        return text;
    }
}
