package io.factline.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of one place, as data.
 *
 * @param name such as {@code us-sec}
 * @param version one more with every change of its days
 * @param title whose holidays
 * @param memberState the ISO 3166 code of the member state of the European Union whose holidays they are; null for others
 * @param firstYear the first of the years that it knows all holidays of
 * @param lastYear the last of them
 * @param source the law that says so
 * @param limits what is in it beyond the rule of the law, and what is not
 * @param days the holidays with their names; Saturdays and Sundays are days off without being listed
 */
public record HolidayCalendar(
        String name,
        int version,
        String title,
        @Nullable String memberState,
        int firstYear,
        int lastYear,
        String source,
        String limits,
        Map<LocalDate, String> days) {

    /** No row of days off is longer. */
    private static final int WEEKS_BEYOND = 2;

    public HolidayCalendar {
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /** Whether it can say which is the next working day from this one: it must know some days more. */
    public boolean covers(LocalDate day) {
        return day.getYear() >= firstYear && day.plusWeeks(WEEKS_BEYOND).getYear() <= lastYear;
    }

    /** Whether people work on a day that it covers: Monday to Friday, and no holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && !days.containsKey(day);
    }

    /** The day itself, else the next working day. */
    LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether it is Monday to Friday. */
    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
