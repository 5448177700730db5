package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;
import io.factline.record.Term;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a fact. Numbers are compared only where name, scope and unit agree.
 *
 * @param low the least it can be, where the source gives a range
 * @param high the most it can be
 * @param currency ISO 4217, where it is money
 * @param scope what it covers, such as a country or a store
 */
public record Quantity(
        @JsonProperty(required = true) Term name,
        @JsonProperty(required = true) BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Term unit,
        Qualifier qualifier,
        @Nullable @Form(pattern = Quantity.CURRENCY_WRITTEN) Term currency,
        @Nullable Term scope) {

    static final String CURRENCY_WRITTEN = "[A-Z]{3}";
    private static final Pattern CURRENCY = Pattern.compile(CURRENCY_WRITTEN);

    public Quantity {
        require(name != null, "A quantity needs a name, such as cardAccounts.");
        require(value != null, "A quantity needs a value.");
        Members.counted(value);
        Members.counted(low);
        Members.counted(high);
        require(
                currency == null || CURRENCY.matcher(currency.text()).matches(),
                "A currency is a code of ISO 4217: three capital letters, such as USD.");
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        require(low == null || low.compareTo(value) <= 0, "The low bound of a quantity must not lie above its value.");
        require(
                high == null || high.compareTo(value) >= 0,
                "The high bound of a quantity must not lie below its value.");
    }
}
