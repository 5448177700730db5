package io.factline.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how long something was, within its bounds: "504 to 552 h", "4 h to 5 h 31 min". */
public final class SpanWords {

    private static final String MINUS = "\u2212";
    /** From here on nobody counts hours. */
    private static final Duration MANY_DAYS = Duration.ofDays(10);

    private final Locale locale;
    private final NumberFormat numbers;

    public SpanWords(Locale locale) {
        this.locale = locale;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    /** From the least to the most; null where there is no bound. */
    public String range(@Nullable Duration min, @Nullable Duration max) {
        if (min == null || max == null) {
            return halfOpen(min, max);
        }
        if (min.equals(max)) {
            return length(min);
        }
        return isWholeHours(min) && isWholeHours(max)
                ? say(
                        "span.hours",
                        signed(min, min.abs().toHours()),
                        signed(max, max.abs().toHours()))
                : say("span.range", length(min), length(max));
    }

    /** Of what is not negative, in days, rounded away from what it might not be: "11 to 28 days". */
    public String days(Duration min, Duration max) {
        return say("span.days", numbers.format(min.toDays()), numbers.format(up(max, Duration.ofDays(1))));
    }

    /** In days where it was many, else as exactly as it is known. */
    public String roughly(@Nullable Duration min, @Nullable Duration max) {
        return min == null || max == null || min.compareTo(MANY_DAYS) < 0 ? range(min, max) : days(min, max);
    }

    /** In whole hours, rounded away from what it might not be. */
    public String hours(Duration min, Duration max) {
        Duration hour = Duration.ofHours(1);
        return range(Duration.ofHours(min.toHours()), hour.multipliedBy(up(max, hour)));
    }

    /** How many whole units hold a length. */
    private static long up(Duration length, Duration unit) {
        return length.plus(unit).minusNanos(1).dividedBy(unit);
    }

    /** The same for what may lie on either side of zero: "between −1 h and 23 h 31 min". */
    public String between(@Nullable Duration min, @Nullable Duration max) {
        return min == null || max == null ? halfOpen(min, max) : say("span.between", length(min), length(max));
    }

    private String halfOpen(@Nullable Duration min, @Nullable Duration max) {
        if (min != null) {
            return say("span.at-least", length(min));
        }
        return max == null ? say("span.unbounded") : say("span.at-most", length(max));
    }

    /** To the second: "23 h 31 min". */
    public String length(Duration length) {
        Duration size = length.abs();
        String words = Stream.of(
                        part(size.toHours(), "span.h"),
                        part(size.toMinutesPart(), "span.min"),
                        part(size.toSecondsPart(), "span.s"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? say("span.h", "0") : (length.isNegative() ? MINUS : "") + words;
    }

    /** A whole number as the reader writes it, with the sign of mathematics. */
    public String number(long number) {
        return numbers.format(number).replace("-", MINUS);
    }

    private String signed(Duration length, long size) {
        return (length.isNegative() ? MINUS : "") + numbers.format(size);
    }

    private static boolean isWholeHours(Duration length) {
        return length.equals(Duration.ofHours(length.toHours()));
    }

    private String part(long amount, String unit) {
        return amount == 0 ? "" : say(unit, numbers.format(amount));
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
