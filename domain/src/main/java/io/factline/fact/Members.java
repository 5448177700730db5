package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for the lists and numbers of every part of a fact. */
final class Members {

    static final int ENTRIES_MAX = 200;
    private static final int DIGITS_MAX = 38;

    private Members() {}

    /** The list that a record keeps; absent is empty. */
    static <T> List<T> listed(String name, @Nullable List<T> given) {
        List<T> entries = given == null ? List.of() : List.copyOf(given);
        require(entries.size() <= ENTRIES_MAX, "A fact has at most 200 " + name + ".");
        return entries;
    }

    /** The number that a record keeps: short enough to be written out. */
    static @Nullable BigDecimal counted(@Nullable BigDecimal number) {
        require(
                number == null || (number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX),
                "A number of a fact has at most 38 digits.");
        return number;
    }
}
