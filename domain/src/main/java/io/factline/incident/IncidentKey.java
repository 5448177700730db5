package io.factline.incident;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Form;
import java.util.regex.Pattern;

/**
 * The name of an incident in addresses, such as {@code target-2013-breach}. It belongs to one incident for ever.
 *
 * @param text 3 to 64 of a to z, 0 to 9 and {@code -}; never of the form of an id
 */
@Form(pattern = IncidentKey.WRITTEN)
public record IncidentKey(@JsonValue String text) {

    static final String WRITTEN = "[a-z0-9-]{3,64}";

    private static final Pattern FORM = Pattern.compile(WRITTEN);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public IncidentKey {
        require(
                FORM.matcher(text).matches(),
                "A key has 3 to 64 of a to z, 0 to 9 and -, such as checkout-outage-2014.");
        require(!ID.matcher(text).matches(), "A key must not look like an id.");
    }

    /** The stream whose first event says which incident owns the key. */
    public String stream() {
        return "key/" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
