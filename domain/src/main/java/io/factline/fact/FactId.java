package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Form;
import java.util.regex.Pattern;

/**
 * Names a fact for ever, unique within its incident. Given by the client, or a UUIDv7.
 *
 * @param text 1 to 64 of A to Z, a to z, 0 to 9, {@code . _ -}, starting with a letter or digit
 */
@Form(pattern = FactId.WRITTEN)
public record FactId(@JsonValue String text) {

    static final String WRITTEN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public FactId {
        require(
                FORM.matcher(text).matches(),
                "A fact id has 1 to 64 letters, digits, dots, underscores and hyphens, and starts with a letter or a digit.");
    }

    /** The stream of the fact: each has one of its own. */
    public String stream(IncidentId incident) {
        return streams(incident) + text;
    }

    /** What the streams of the facts of an incident begin with. */
    public static String streams(IncidentId incident) {
        return "fact/" + incident + "/";
    }

    /** The refusal where the incident has no fact of this id. */
    public RuleBroken unknown() {
        return new RuleBroken(Rule.UNKNOWN_FACT, "This incident has no fact \"" + text + "\".");
    }

    /** The refusal to whoever may not read it: neither read nor decided about. */
    public RuleBroken withheld() {
        return new RuleBroken(
                Rule.FACT_WITHHELD, "This fact is privileged: your account does not have the role to read it.");
    }

    @Override
    public String toString() {
        return text;
    }
}
