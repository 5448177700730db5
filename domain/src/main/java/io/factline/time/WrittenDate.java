package io.factline.time;

import static io.factline.problem.RuleBroken.require;

import io.factline.problem.RuleBroken;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * A calendar date as EDTF writes it (ISO 8601-2:2019), without its qualifiers: year, month and day; {@code X} for a digit
 * that is not specified (levels 1 and 2); quarters, quadrimesters and semestrals in the place of the month (level 2,
 * "sub-year groupings"). Seasons are refused: their months differ by place and by trade.
 *
 * @param first the first day in the calendar that fits
 * @param last the last one
 * @param partial whether it says more than its precision: {@code 156X-12-25} is exact to the decade, and a Christmas
 */
record WrittenDate(LocalDate first, LocalDate last, Precision precision, boolean partial) {

    private static final String ANY = "XX";
    private static final int YEAR_MAX = 9999;

    /** @param text what is refused by name where the date cannot be */
    static WrittenDate parse(String date, String text) {
        String[] parts = date.split("-", -1);
        String year = parts[0];
        String month = parts.length > 1 ? parts[1] : ANY;
        String day = parts.length > 2 ? parts[2] : ANY;
        int number = month.contains("X") ? 0 : Integer.parseInt(month);
        require(
                number < 21 || number > 32,
                "The time \"" + text
                        + "\" names a season, and its months are nobody's to guess: write the months, as in "
                        + "[2013-03..2013-05].");
        return number >= 33 && number <= 41 && parts.length == 2
                ? grouping(year, number, text)
                : calendar(year, month, day, text);
    }

    LocalSpan span() {
        return new LocalSpan(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    private static WrittenDate calendar(String year, String month, String day, String text) {
        String digits = year + month + day;
        int certain = digits.indexOf('X') < 0 ? digits.length() : digits.indexOf('X');
        Precision precision = precision(certain);
        boolean partial = !digits.substring(digits(precision)).chars().allMatch(digit -> digit == 'X');
        require(
                partial || precision != Precision.UNKNOWN,
                "The time \"" + text + "\" says nothing: give at least one digit of it.");
        LocalDate first = edge(year, month, day, false, text);
        LocalDate last = edge(year, month, day, true, text);
        return first.equals(last)
                ? new WrittenDate(first, last, Precision.DAY, false)
                : new WrittenDate(first, last, precision, partial);
    }

    /** 33 to 36 are quarters, 37 to 39 quadrimesters, 40 and 41 semestrals. */
    private static WrittenDate grouping(String year, int code, String text) {
        Precision precision = code < 37 ? Precision.QUARTER : code < 40 ? Precision.QUADRIMESTER : Precision.SEMESTRAL;
        int months = code < 37 ? 3 : code < 40 ? 4 : 6;
        int index = code < 37 ? code - 33 : code < 40 ? code - 37 : code - 40;
        LocalDate first = edge(year, String.format("%02d", index * months + 1), ANY, false, text);
        LocalDate last = edge(year, String.format("%02d", index * months + months), ANY, true, text);
        int certain = year.indexOf('X');
        return certain < 0
                ? new WrittenDate(first, last, precision, false)
                : new WrittenDate(first, last, precision(certain), true);
    }

    private static Precision precision(int certainDigits) {
        return switch (certainDigits) {
            case 0, 1 -> Precision.UNKNOWN;
            case 2 -> Precision.CENTURY;
            case 3 -> Precision.DECADE;
            case 4, 5 -> Precision.YEAR;
            case 6, 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /** The digits of YYYYMMDD that a unit takes. */
    private static int digits(Precision precision) {
        return switch (precision) {
            case UNKNOWN -> 0;
            case CENTURY -> 2;
            case DECADE -> 3;
            case YEAR, SEMESTRAL, QUADRIMESTER, QUARTER -> 4;
            case MONTH -> 6;
            case DAY, HOUR, MINUTE, SECOND -> 8;
        };
    }

    /** The first or the last day in the calendar that fits. */
    private static LocalDate edge(String year, String month, String day, boolean last, String text) {
        for (int y : fitting(year, 0, YEAR_MAX, last)) {
            for (int m : fitting(month, 1, 12, last)) {
                int[] days = fitting(day, 1, YearMonth.of(y, m).lengthOfMonth(), last);
                if (days.length > 0) {
                    return LocalDate.of(y, m, days[0]);
                }
            }
        }
        throw RuleBroken.value(
                "The time \"" + text + "\" does not exist in the calendar: check its year, month and day.");
    }

    /** The numbers that fit, from the first or from the last. */
    private static int[] fitting(String pattern, int min, int max, boolean last) {
        int low = Math.max(min, Integer.parseInt(pattern.replace('X', '0')));
        int high = Math.min(max, Integer.parseInt(pattern.replace('X', '9')));
        int[] numbers = new int[Math.max(0, high - low + 1)];
        int found = 0;
        for (int i = low; i <= high; i++) {
            int number = last ? low + high - i : i;
            if (fits(number, pattern)) {
                numbers[found++] = number;
            }
        }
        return Arrays.copyOf(numbers, found);
    }

    private static boolean fits(int number, String pattern) {
        int rest = number;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char digit = pattern.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }
}
