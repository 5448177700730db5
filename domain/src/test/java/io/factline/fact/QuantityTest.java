package io.factline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class QuantityTest {

    @Test
    void isExactWhereNothingElseIsSaid() {
        assertThat(JsonMapper.shared()
                        .readValue("{\"name\": \"stores\", \"value\": 1797}", Quantity.class)
                        .qualifier())
                .isEqualTo(Qualifier.EXACT);
    }

    @Test
    void liesBetweenItsBoundsOrOnThem() {
        assertThat(quantity("40", "35", "45").value()).isEqualByComparingTo("40");
        assertThat(quantity("40", "40", "40.0").value()).isEqualByComparingTo("40");
        assertThat(quantity("40", null, "45").low()).isNull();
        assertThatThrownBy(() -> quantity("40", "40.1", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The low bound of a quantity must not lie above its value.");
        assertThatThrownBy(() -> quantity("40", null, "39.9"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The high bound of a quantity must not lie below its value.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US", "USDX", "$", "US1"})
    void moneyHasACurrencyOfThreeCapitalLetters(String currency) {
        assertThat(inCurrency("USD").currency()).isEqualTo(new Term("USD"));
        assertThatThrownBy(() -> inCurrency(currency)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+39", "1E-39", "123456789012345678901234567890123456789"})
    void isShortEnoughToBeWrittenOut(String number) {
        for (String[] odd : new String[][] {{number, null, null}, {"0", number, null}, {"0", null, number}}) {
            assertThatThrownBy(() -> quantity(odd[0], odd[1], odd[2]))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("A number of a fact has at most 38 digits.");
        }
    }

    private static Quantity inCurrency(String currency) {
        return new Quantity(
                new Term("fine"), BigDecimal.TEN, null, null, null, Qualifier.EXACT, new Term(currency), null);
    }

    private static Quantity quantity(String value, @Nullable String low, @Nullable String high) {
        return new Quantity(
                new Term("cardAccounts"),
                new BigDecimal(value),
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                null,
                Qualifier.ABOUT,
                null,
                null);
    }
}
