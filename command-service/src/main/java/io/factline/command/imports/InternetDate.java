package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of mails and press feeds, as RFC 822 and its successors write them ({@code Mon, 16 Jun 2014 16:25:00 -0700}), or RFC 3339.
 */
final class InternetDate {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<weekday>[A-Za-z]{3,9})\\.?,? +)?(?<day>\\d{1,2})[ -]+(?<month>[A-Za-z]{3,9})[ -]+(?<year>\\d{4}|\\d{2}) +(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d))?(?: *(?<zone>[+-]\\d{4}|[A-Za-z]{1,5}))?");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final int SHORT = 3;
    /** The zones that RFC 822 names. The military letters mean nothing (RFC 2822): they were specified wrong. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    private static final int CENTURY = 100;
    private static final int YOUNG = 50;
    private static final int DATE_MAX = 200;
    private static final int SHOWN_MAX = 100;

    private InternetDate() {}

    /**
     * The time; null, with what is wrong among the problems, where there is none that means one moment.
     *
     * @param quoted whether problems may say what stands there: anything can, also who somebody is
     */
    static @Nullable WrittenTime of(
            String text, String place, @Nullable ZoneId zone, boolean quoted, List<RowProblem> problems) {
        String date = bare(text);
        Matcher form = FORM.matcher(date);
        try {
            if (form.matches()) {
                return internet(form, place, zone, quoted, problems);
            }
            WrittenTime written = Times.of(date);
            if (zone == null && Times.needsZone(written)) {
                problems.add(missing(date, place));
                return null;
            }
            return written;
        } catch (RuleBroken broken) {
            problems.add(RowProblem.of(
                    "date-invalid",
                    place,
                    (quoted ? "\"" + Text.storable(Text.cut(text, SHOWN_MAX)) + "\"" : "This")
                            + " is no date that can be read."));
            return null;
        }
    }

    /** A date without its comments, in which anything can stand. */
    static String bare(String text) {
        return COMMENT.matcher(Text.cut(text, DATE_MAX))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable WrittenTime internet(
            Matcher form, String place, @Nullable ZoneId zone, boolean quoted, List<RowProblem> problems) {
        int year = Integer.parseInt(form.group("year"));
        int full = year >= CENTURY ? year : year + (year < YOUNG ? 20 : 19) * CENTURY;
        String day = String.format(
                Locale.ROOT, "%04d-%02d-%02d", full, month(form.group("month")), Integer.parseInt(form.group("day")));
        String second = form.group("second");
        String local = String.format(
                Locale.ROOT,
                "%sT%02d:%s%s",
                day,
                Integer.parseInt(form.group("hour")),
                form.group("minute"),
                second == null ? "" : ":" + second);
        String named = form.group("weekday");
        DayOfWeek weekday = named == null ? null : weekday(named);
        WrittenTime written = zoned(local, form, place, zone, quoted, problems);
        if (written != null
                && weekday != null
                && weekday != LocalDate.parse(day).getDayOfWeek()) {
            problems.add(RowProblem.of("weekday-differs", place, "This day was no " + named + ": the date counts."));
        }
        return written;
    }

    private static @Nullable WrittenTime zoned(
            String local,
            Matcher form,
            String place,
            @Nullable ZoneId zone,
            boolean quoted,
            List<RowProblem> problems) {
        WrittenTime without = WrittenTime.of(local);
        String named = form.group("zone");
        if (named == null) {
            if (zone == null) {
                problems.add(missing(form.group(), place));
                return null;
            }
            return without;
        }
        String offset = ZONES.get(named.toUpperCase(Locale.ROOT));
        if (offset == null && !Character.isLetter(named.charAt(0))) {
            offset = named.substring(0, SHORT) + ":" + named.substring(SHORT);
        }
        if (offset == null) {
            problems.add(RowProblem.of(
                    "zone-unknown",
                    place,
                    "Nobody knows which zone " + (quoted ? "\"" + named + "\"" : "this")
                            + " is: RFC 5322 names no such one."));
            return null;
        }
        if (offset.equals("-00:00")) {
            problems.add(RowProblem.of(
                    "offset-unstated", place, "-0000 says the moment, but not of which zone whoever wrote it was."));
            return WrittenTime.of(local + "Z");
        }
        return WrittenTime.of(local + offset);
    }

    /** Only English ones, short or full: three letters of a word of another language can be those of another month. */
    private static int month(String name) {
        for (Month month : Month.values()) {
            if (isCalled(name, month.name()) || (month == Month.SEPTEMBER && name.equalsIgnoreCase("sept"))) {
                return month.getValue();
            }
        }
        throw RuleBroken.value("\"" + name + "\" is no month.");
    }

    private static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            // some write Tues and Thurs
            if (day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw RuleBroken.value("\"" + name + "\" is no day of the week.");
    }

    private static boolean isCalled(String name, String full) {
        return name.equalsIgnoreCase(full) || name.equalsIgnoreCase(full.substring(0, SHORT));
    }

    private static RowProblem missing(String text, String place) {
        return RowProblem.of(
                "zone-missing",
                place,
                "The time \"" + Text.storable(Text.cut(text, SHOWN_MAX))
                        + "\" says of no zone: choose one for the whole file.");
    }
}
