package io.factline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"disclosureDelay", "d", "publicExposureGap[capture]", "gap[R&D / 2.0]", "gap[Übergriff]"})
    void aMeasureIsNamedInCamelCaseWithTheKindInBracketsWhereThereAreSeveral(String text) {
        assertThat(new KpiKey(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DisclosureDelay",
                "1delay",
                "disclosure-delay",
                "gap[]",
                "gap[ a]",
                "gap[a",
                "gap[a]b",
                "gap]"
            })
    void nothingElseIsOne(String text) {
        assertThatThrownBy(() -> new KpiKey(text))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("disclosureDelay");
    }

    @Test
    void eachPartHasSixtyFourCharactersAtMost() {
        String longest = "x".repeat(64);
        assertThat(new KpiKey(longest + "[" + longest + "]")).hasToString(longest + "[" + longest + "]");
        assertThatThrownBy(() -> new KpiKey(longest + "x")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new KpiKey("x[" + longest + "x]")).isInstanceOf(RuleBroken.class);
    }
}
