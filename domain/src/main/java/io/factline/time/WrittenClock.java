package io.factline.time;

import io.factline.problem.RuleBroken;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as RFC 3339 (section 5.6) writes it, shortened to the hour or the minute if one likes. A fraction is as exact
 * as it is written: {@code .5} is a tenth of a second wide, {@code .500} a millisecond.
 *
 * <p>A leap second ({@code :60}, section 5.7) is the last second before midnight UTC at the end of a month. java.time
 * knows none, so it shares the bounds of the second before it: it still comes before midnight.
 *
 * @param width how long it can go on meaning the same
 */
record WrittenClock(LocalTime start, Duration width, Precision precision, boolean leap) {

    static final Pattern FORM = Pattern.compile("(\\d{2})(?::(\\d{2})(?::(\\d{2})(?:[.](\\d{1,9}))?)?)?");

    private static final int LEAP_SECOND = 60;

    /** @param text what is refused by name where there is no such time of day */
    static WrittenClock parse(String clock, String text) {
        Matcher parts = FORM.matcher(clock);
        if (!parts.matches()) {
            throw new IllegalArgumentException(clock);
        }
        int second = number(parts.group(3));
        boolean leap = second == LEAP_SECOND;
        try {
            LocalTime start = LocalTime.of(number(parts.group(1)), number(parts.group(2)), leap ? second - 1 : second);
            String fraction = leap ? null : parts.group(4);
            if (fraction != null) {
                long unit = Math.powExact(10L, 9 - fraction.length());
                return new WrittenClock(
                        start.plusNanos(Long.parseLong(fraction) * unit),
                        Duration.ofNanos(unit),
                        Precision.SECOND,
                        false);
            }
            if (parts.group(3) != null) {
                return new WrittenClock(start, Duration.ofSeconds(1), Precision.SECOND, leap);
            }
            return parts.group(2) == null
                    ? new WrittenClock(start, Duration.ofHours(1), Precision.HOUR, false)
                    : new WrittenClock(start, Duration.ofMinutes(1), Precision.MINUTE, false);
        } catch (DateTimeException e) {
            throw RuleBroken.value("The time \"" + text
                    + "\" does not exist on any clock: hours go to 23, minutes and seconds to 59.");
        }
    }

    LocalSpan on(LocalDate day) {
        LocalDateTime from = day.atTime(start);
        return new LocalSpan(from, from.plus(width));
    }

    /** Whether it is no leap second, or one that can be: the last one of a month in UTC. */
    boolean canBe(LocalSpan span, @Nullable ZoneId where) {
        return !leap || (where != null && startsMonth(span.latest(where)));
    }

    private static boolean startsMonth(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return utc.getDayOfMonth() == 1 && utc.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
