package io.factline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Moves ends that fall on a day off, by a calendar that covers them.
 *
 * @param zone in which a day is a day
 */
record WorkingDays(HolidayCalendar calendar, ZoneId zone) {

    private static final int TWO = 2;

    /**
     * The end of a last day: of the next working day where it is a day off (Regulation 1182/71, Art. 3(4)).
     *
     * @param event the day of the event, which is not counted
     * @param two whether the period must hold two working days (Art. 3(5))
     */
    Edge rolled(LocalDate event, LocalDate last, boolean two) {
        LocalDate day = calendar.workingDayFrom(last);
        while (two && workingDays(event, day) < TWO) {
            day = calendar.workingDayFrom(day.plusDays(1));
        }
        return Edge.endOf(day, zone);
    }

    private long workingDays(LocalDate event, LocalDate last) {
        return event.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .limit(TWO)
                .count();
    }

    /** The end of a last day; noon of the next working day where it is a day off. */
    Edge relieved(LocalDate last) {
        LocalDate day = calendar.workingDayFrom(last);
        return day.equals(last) ? Edge.endOf(last, zone) : noon(day);
    }

    /**
     * Ends of hours, of which those on a day off move to noon of the next working day. An hour belongs to the day in which it
     * lies, so an end at midnight is of the day before.
     *
     * <p>The later end need not be the later one after that: what ends on a Sunday moves behind what ends on Monday morning.
     */
    Due.End relieved(@Nullable Instant from, @Nullable Instant to) {
        return Due.End.between(from == null ? null : earliest(from, to), to == null ? null : latest(from, to));
    }

    private Edge earliest(Instant from, @Nullable Instant to) {
        LocalDate day = day(from);
        LocalDate working = calendar.workingDayFrom(day);
        if (working.equals(day)) {
            return Edge.at(from);
        }
        Instant firstOfMorning = working.atTime(1, 0).atZone(zone).toInstant();
        return to == null || !firstOfMorning.isAfter(to) ? Edge.at(firstOfMorning) : noon(working);
    }

    private Edge latest(@Nullable Instant from, Instant to) {
        LocalDate day = day(to);
        LocalDate working = calendar.workingDayFrom(day);
        if (!working.equals(day)) {
            return noon(working);
        }
        Instant midnight = day.atStartOfDay(zone).toInstant();
        boolean followsDayOff = !calendar.isWorkingDay(day.minusDays(1)) && (from == null || !from.isAfter(midnight));
        Edge noon = noon(day);
        return followsDayOff && noon.at().isAfter(to) ? noon : Edge.at(to);
    }

    private LocalDate day(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), zone);
    }

    private Edge noon(LocalDate day) {
        return Edge.at(day, LocalTime.NOON, zone);
    }
}
