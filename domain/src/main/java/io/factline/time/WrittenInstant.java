package io.factline.time;

import io.factline.problem.RuleBroken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One side of a {@link WrittenTime}: a year, month, day, hour, minute or second, with an offset or in the zone of the fact.
 *
 * <p>A local time that a change of the clocks skipped or repeated: what is skipped moves on by the length of the gap, what
 * is repeated covers both passes, because nobody can say which one was meant.
 *
 * @param start the first local moment it can mean
 * @param precision how exactly it is written
 * @param offset the offset it was written with, null where the zone of the fact decides
 */
record WrittenInstant(
        LocalDateTime start, Precision precision, @Nullable ZoneOffset offset) {

    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})"
            + "(?:T(?<hour>\\d{2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.](?<fraction>\\d{1,9}))?)?)?(?<offset>Z|[+-]\\d{2}:\\d{2})?)?)?)?"
            + "[~?%]?");

    static WrittenInstant parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw RuleBroken.value(
                    "The time \"" + text + "\" is not understood: write it as 2013, 2013-12, 2013-12-19, "
                            + "2013-12-19T09:30, 2013-12-19T09:30:00-06:00, a/b or [a..b].");
        }
        try {
            LocalDateTime start = LocalDate.of(
                            number(parts, "year", 0), number(parts, "month", 1), number(parts, "day", 1))
                    .atTime(number(parts, "hour", 0), number(parts, "minute", 0), number(parts, "second", 0))
                    .plusNanos(nanos(parts.group("fraction")));
            String offset = parts.group("offset");
            return new WrittenInstant(start, precision(parts), offset == null ? null : ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            throw RuleBroken.value("The time \"" + text + "\" does not exist in the calendar.");
        }
    }

    Bounds bounds(ZoneId zone) {
        ZoneId where = offset == null ? zone : offset;
        return new Bounds(
                start.atZone(where).withEarlierOffsetAtOverlap().toInstant(),
                next().atZone(where).withLaterOffsetAtOverlap().toInstant());
    }

    boolean certainlyAfter(WrittenInstant other) {
        Instant mine = bounds(ZoneOffset.UTC).earliest();
        Instant theirs = other.bounds(ZoneOffset.UTC).latest();
        boolean comparable = (offset == null) == (other.offset == null);
        return comparable && mine != null && theirs != null && !mine.isBefore(theirs);
    }

    /** The first local moment that it can no longer mean. */
    private LocalDateTime next() {
        return switch (precision) {
            case YEAR -> start.plusYears(1);
            case MONTH -> start.plusMonths(1);
            case DAY -> start.plusDays(1);
            case HOUR -> start.plusHours(1);
            case MINUTE -> start.plusMinutes(1);
            case SECOND -> start.get(ChronoField.NANO_OF_SECOND) == 0 ? start.plusSeconds(1) : start.plusNanos(1_000);
            case UNKNOWN -> throw new IllegalStateException("a written instant has a precision");
        };
    }

    private static Precision precision(Matcher parts) {
        if (parts.group("second") != null) {
            return Precision.SECOND;
        }
        if (parts.group("minute") != null) {
            return Precision.MINUTE;
        }
        if (parts.group("hour") != null) {
            return Precision.HOUR;
        }
        if (parts.group("day") != null) {
            return Precision.DAY;
        }
        return parts.group("month") == null ? Precision.YEAR : Precision.MONTH;
    }

    private static int number(Matcher parts, String name, int absent) {
        String digits = parts.group(name);
        return digits == null ? absent : Integer.parseInt(digits);
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }
}
