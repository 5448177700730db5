package io.factline.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a limit from the moment that starts it. A later moment never ends earlier, except where hours move to a noon; so the
 * bounds of the end are the ends of the bounds.
 *
 * @param zone in which days are counted
 * @param calendar whose holidays count; null where none do, or nobody can tell which
 */
record Reckoning(Limit limit, ZoneId zone, @Nullable HolidayCalendar calendar) {

    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    /**
     * A counted limit.
     *
     * @param calendar by which it was counted; null where none was, so that days off did not move it
     */
    record Counted(Due due, @Nullable String calendar) {}

    Counted from(Moment start) {
        return switch (limit.counting()) {
            case ELAPSED -> uncounted(elapsed(start.from()), elapsed(start.to()));
            case FULL_HOURS -> fullHours(start);
            case AFTER_THE_DAY, AFTER_THE_YEAR -> days(start);
            case BUSINESS_DAYS -> businessDays(start);
        };
    }

    private static Counted uncounted(@Nullable Instant earliest, @Nullable Instant latest) {
        Due.End end = Due.End.between(earliest, latest);
        return new Counted(new Due(end, end), null);
    }

    private @Nullable Instant elapsed(@Nullable Instant start) {
        return start == null ? null : start.plus(Duration.ofHours(limit.amount()));
    }

    private Counted fullHours(Moment start) {
        Due.End strict = Due.End.between(elapsed(start.from()), elapsed(start.to()));
        Instant from = elapsed(nextHour(start.from()));
        Instant to = elapsed(nextHour(start.last()));
        if (calendar == null
                || limit.roll() == Limit.Roll.NONE
                || !Stream.of(day(from), day(to)).filter(Objects::nonNull).allMatch(calendar::covers)) {
            return new Counted(new Due(strict, Due.End.between(from, to)), null);
        }
        Due.End legal = new WorkingDays(calendar, zone).relieved(from, to);
        return new Counted(new Due(strict, legal), calendar.name());
    }

    /** The hour of the event is not counted, also where the event is its first instant. */
    private @Nullable Instant nextHour(@Nullable Instant event) {
        return event == null
                ? null
                : event.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant().plus(Duration.ofHours(1));
    }

    private Counted days(Moment start) {
        LocalDate first = day(start.from());
        LocalDate last = day(start.last());
        Due.End strict = ends(first, last, event -> Edge.endOf(after(event), zone));
        if (calendar == null
                || limit.roll() == Limit.Roll.NONE
                || !Stream.of(first, last)
                        .filter(Objects::nonNull)
                        .allMatch(event -> calendar.covers(event) && calendar.covers(after(event)))) {
            return new Counted(new Due(strict, strict), null);
        }
        WorkingDays working = new WorkingDays(calendar, zone);
        Due.End legal = ends(
                first,
                last,
                event -> limit.roll() == Limit.Roll.NEXT_WORKING_DAY
                        ? working.rolled(event, after(event), limit.isTwoDaysOrMore())
                        : working.relieved(after(event)));
        return new Counted(new Due(strict, legal), calendar.name());
    }

    private LocalDate after(LocalDate event) {
        LocalDate from =
                limit.counting() == Limit.Counting.AFTER_THE_YEAR ? LAST_OF_YEAR.atYear(event.getYear()) : event;
        // of a month that has no such day, Java takes the last day, as the law does
        return limit.unit() == Limit.Unit.MONTHS ? from.plusMonths(limit.amount()) : from.plusDays(limit.amount());
    }

    private Counted businessDays(Moment start) {
        LocalDate first = day(start.from());
        LocalDate last = day(start.last());
        boolean covered = calendar != null
                && Stream.of(first, last)
                        .filter(Objects::nonNull)
                        .allMatch(event ->
                                calendar.covers(event) && calendar.covers(business(event, calendar::isWorkingDay)));
        Predicate<LocalDate> working =
                calendar != null && covered ? calendar::isWorkingDay : HolidayCalendar::isWeekday;
        Due.End end = ends(first, last, event -> closing(business(event, working)));
        return new Counted(new Due(end, end), calendar != null && covered ? calendar.name() : null);
    }

    private LocalDate business(LocalDate event, Predicate<LocalDate> working) {
        return Stream.iterate(event.plusDays(1), day -> day.plusDays(1))
                .filter(working)
                .skip(limit.amount() - 1L)
                .findFirst()
                .orElseThrow();
    }

    private Edge closing(LocalDate last) {
        return limit.closesAt() == null ? Edge.endOf(last, zone) : Edge.at(last, limit.closesAt(), zone);
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    private static Due.End ends(@Nullable LocalDate first, @Nullable LocalDate last, Function<LocalDate, Edge> end) {
        return Due.End.between(first == null ? null : end.apply(first), last == null ? null : end.apply(last));
    }
}
