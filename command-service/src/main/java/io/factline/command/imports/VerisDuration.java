package io.factline.command.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How long something took.
 *
 * @param unit such as {@code days}
 * @param value null where only the unit is known
 */
record VerisDuration(String unit, @Nullable BigDecimal value) {

    private static final int DAY = 86_400;
    private static final Map<String, Integer> SECONDS = Map.of(
            "seconds", 1, "minutes", 60, "hours", 3_600, "days", DAY, "weeks", 7 * DAY, "months", 28 * DAY, "years",
            365 * DAY);

    /** The duration at a place of a record; null where the record does not know it. */
    static @Nullable VerisDuration of(VerisRecord record, String pointer) {
        String unit = record.text(pointer + "/unit");
        JsonNode value = record.at(pointer + "/value");
        String known = unit == null ? "" : unit.toLowerCase(Locale.ROOT);
        if (!SECONDS.containsKey(known)) {
            return null;
        }
        if (!value.isNumber()) {
            return new VerisDuration(known, null);
        }
        BigDecimal number = value.decimalValue();
        if (!value.isIntegralNumber()) {
            record.problem(
                    "number-as-fraction",
                    pointer + "/value",
                    "A whole number is written as a fraction: " + value + ".");
        }
        if (number.signum() < 0) {
            record.problem("duration-negative", pointer + "/value", "Nothing takes " + value + " " + known + ".");
            return new VerisDuration(known, null);
        }
        return new VerisDuration(
                known, number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros());
    }

    /** The least that it can be: what is rounded to a unit is at least half of it less. */
    long leastSeconds() {
        return value == null
                ? 0
                : value.subtract(new BigDecimal("0.5"))
                        .max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(SECONDS.getOrDefault(unit, 0)))
                        .longValue();
    }
}
