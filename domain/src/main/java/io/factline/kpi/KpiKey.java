package io.factline.kpi;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a measure, such as {@code disclosureDelay} or {@code publicExposureGap[capture]}.
 *
 * @param text a name in camel case and, where the measure is shown once for each kind, the kind in brackets: any term
 */
@Form(pattern = KpiKey.WRITTEN)
public record KpiKey(@JsonValue String text) {

    static final String WRITTEN = "[a-z][A-Za-z0-9]{0,63}(\\[[\\p{L}\\p{N}%][\\p{L}\\p{M}\\p{N} ._/%&-]{0,63}\\])?";

    private static final Pattern FORM = Pattern.compile(WRITTEN);

    @JsonCreator
    public KpiKey {
        require(
                FORM.matcher(text).matches(),
                "A KPI is named like disclosureDelay, or like publicExposureGap[capture] where there is one for each kind.");
    }

    /** The same measure for one kind. */
    KpiKey with(String kind) {
        return new KpiKey(name() + "[" + kind + "]");
    }

    /** The name without the kind. */
    @JsonIgnore
    public String name() {
        int bracket = text.indexOf('[');
        return bracket < 0 ? text : text.substring(0, bracket);
    }

    /** The kind in brackets; null where there is none. */
    @JsonIgnore
    public @Nullable String kind() {
        int bracket = text.indexOf('[');
        return bracket < 0 ? null : text.substring(bracket + 1, text.length() - 1);
    }

    /** The refusal where no definition has this key. */
    public RuleBroken unknown() {
        return new RuleBroken(
                Rule.UNKNOWN_KPI,
                "There is no KPI \"" + text + "\": /api/v1/kpi-definitions lists those that there are.");
    }

    @Override
    public String toString() {
        return text;
    }
}
