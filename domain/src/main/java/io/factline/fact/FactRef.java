package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact as another one names it: an id of the same incident, or {@code incident/id} with the key or id of another one. It
 * need not be recorded yet.
 */
@Form(pattern = FactRef.WRITTEN)
public record FactRef(@JsonValue String text) {

    static final String WRITTEN = "([a-z0-9-]{3,64}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public FactRef {
        require(
                FORM.matcher(text).matches(),
                "A relation names a fact by its id, or by incident/id for a fact of another incident.");
    }

    /** The key or id of the other incident; null where the fact is of the same one. */
    @JsonIgnore
    public @Nullable String incident() {
        int slash = text.indexOf('/');
        return slash < 0 ? null : text.substring(0, slash);
    }

    /** The id of the fact. */
    @JsonIgnore
    public String fact() {
        return text.substring(text.indexOf('/') + 1);
    }
}
