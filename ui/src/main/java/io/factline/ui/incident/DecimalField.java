package io.factline.ui.incident;

import com.vaadin.flow.component.textfield.TextField;
import io.factline.ui.session.Places;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as the reader writes numbers: {@code 1,200.5} in English, {@code 1 200,5} in French. What it showed at first and
 * nobody touched is read with all its digits.
 */
final class DecimalField extends TextField {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern IN_GROUPS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\u00a0\\u202f'\\u2019]");

    private final char decimal = DecimalFormatSymbols.getInstance(getLocale()).getDecimalSeparator();
    private @Nullable BigDecimal shown;
    private String shownText = "";

    DecimalField(String label) {
        super(label);
        getElement().setAttribute("inputmode", "decimal");
        getElement().setAttribute("autocomplete", "off");
    }

    void show(@Nullable BigDecimal number) {
        shown = number;
        shownText = number == null ? "" : number.toPlainString().replace('.', decimal);
        setValue(shownText);
    }

    /** The number; null where there is none or, with the sentence at the field, where it is none. */
    @Nullable
    BigDecimal read(Places places, String pointer) {
        places.at(pointer, this);
        String given = getValue().strip();
        if (given.isEmpty()) {
            return null;
        }
        if (given.equals(shownText)) {
            return shown;
        }
        String plain = plain(given);
        if (!NUMBER.matcher(plain).matches()) {
            places.complain(pointer, getTranslation("form.number.wrong", given));
            return null;
        }
        return new BigDecimal(plain);
    }

    /** The number as a whole one; null also where, with the sentence at the field, it is no whole one or too large. */
    <N> @Nullable N whole(Places places, String pointer, Function<BigDecimal, N> exactly) {
        BigDecimal number = read(places, pointer);
        try {
            return number == null ? null : exactly.apply(number);
        } catch (ArithmeticException notWhole) {
            places.complain(
                    pointer, getTranslation("form.number.not-whole", getValue().strip()));
            return null;
        }
    }

    private String plain(String given) {
        String joined = BETWEEN_GROUPS.matcher(given).replaceAll("").replace('\u2212', '-');
        if (decimal == ',') {
            return joined.replace(',', '.');
        }
        return IN_GROUPS.matcher(joined).matches() ? joined.replace(",", "") : joined;
    }
}
