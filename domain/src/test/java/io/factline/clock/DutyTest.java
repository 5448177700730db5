package io.factline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class DutyTest {

    @ParameterizedTest
    @ValueSource(strings = {"EU-GDPR-33", "US-MN-IND", "X1", "33"})
    void aRuleIsNamedByCapitalsDigitsAndHyphens(String text) {
        assertThat(new RuleId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "-X", "eu-gdpr-33", "EU GDPR", "EU_GDPR", "EU-GDPR-33\n"})
    void nothingElseNamesARule(String text) {
        assertThatThrownBy(() -> new RuleId(text)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aNameHasSixtyFourCharactersAtMost() {
        assertThat(new RuleId("X".repeat(64))).hasToString("X".repeat(64));
        assertThatThrownBy(() -> new RuleId("X".repeat(65))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRuleConcernsTheIncidentWhereNothingElseIsSaid() {
        assertThat(read("{\"rule\": \"EU-GDPR-33\", \"reason\": \"It sells there.\"}")
                        .isExcluded())
                .isFalse();
        assertThat(read("{\"rule\": \"EU-GDPR-33\", \"excluded\": false, \"reason\": \"It sells there.\"}")
                        .isExcluded())
                .isFalse();
    }

    @Test
    void aRuleThatDoesNotConcernTheIncidentSaysSo() {
        String excluded = "{\"rule\":\"EU-GDPR-33\",\"excluded\":true,\"reason\":\"It sells nowhere there.\"}";
        assertThat(read(excluded).isExcluded()).isTrue();
        assertThat(JsonMapper.builder()
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .build()
                        .writeValueAsString(read(excluded)))
                .isEqualTo(excluded);
    }

    private static Duty read(String json) {
        return JsonMapper.shared().readValue(json, Duty.class);
    }
}
