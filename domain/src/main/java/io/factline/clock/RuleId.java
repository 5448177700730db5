package io.factline.clock;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Form;
import java.util.regex.Pattern;

/**
 * Names a disclosure rule, such as {@code EU-GDPR-33}.
 *
 * @param text 2 to 64 of A to Z, 0 to 9 and {@code -}
 */
@Form(pattern = RuleId.WRITTEN)
public record RuleId(@JsonValue String text) {

    static final String WRITTEN = "[A-Z0-9][A-Z0-9-]{1,63}";

    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public RuleId {
        require(
                FORM.matcher(text).matches(),
                "A disclosure rule is named by 2 to 64 of A to Z, 0 to 9 and -, such as EU-GDPR-33.");
    }

    @Override
    public String toString() {
        return text;
    }
}
