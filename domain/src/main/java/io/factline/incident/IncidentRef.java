package io.factline.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Form;
import java.util.regex.Pattern;

/**
 * An incident in an address: its id or one of its keys.
 *
 * @param text as the client wrote it
 */
@Form(pattern = IncidentRef.WRITTEN)
public record IncidentRef(@JsonValue String text) {

    static final String WRITTEN = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[a-z0-9-]{3,64}";

    private static final Pattern WELL_FORMED = Pattern.compile(WRITTEN);
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public static IncidentRef of(String text) {
        return new IncidentRef(text);
    }

    /** Whether it is an id; a key never has this form. */
    @JsonIgnore
    public boolean isId() {
        return ID.matcher(text).matches();
    }

    /** Whether it has the form of an id or a key at all. */
    @JsonIgnore
    public boolean isWellFormed() {
        return WELL_FORMED.matcher(text).matches();
    }

    /** The refusal where no incident has this id or key. */
    public RuleBroken unknown() {
        return new RuleBroken(Rule.UNKNOWN_INCIDENT, "There is no incident \"" + text + "\".");
    }

    /** The refusal where our record did not hold it yet at a cut-off. */
    public RuleBroken unknownThen() {
        return new RuleBroken(
                Rule.UNKNOWN_INCIDENT,
                "Our record did not hold the incident \"" + text + "\" then: ask for a later recordedUntil.");
    }

    @Override
    public String toString() {
        return text;
    }
}
