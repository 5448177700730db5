package io.factline.kpi;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a measure, such as {@code disclosureDelay} or {@code publicExposureGap[capture]}.
 *
 * @param text a name in camel case and, where the measure is shown once for each kind, the kind in brackets
 */
public record KpiKey(@JsonValue String text) {

    private static final Pattern FORM =
            Pattern.compile("[a-z][A-Za-z0-9]{0,63}(\\[[\\p{L}\\p{N}][\\p{L}\\p{N} ./&-]{0,63}])?");

    @JsonCreator
    public KpiKey {
        require(
                FORM.matcher(text).matches(),
                "A KPI is named like disclosureDelay, or like publicExposureGap[capture] where there is one for each kind.");
    }

    @Override
    public String toString() {
        return text;
    }
}
