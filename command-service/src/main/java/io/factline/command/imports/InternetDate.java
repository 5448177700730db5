package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
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
            "(?:[A-Za-z]{3,9}\\.?,? +)?(\\d{1,2})[ -]+([A-Za-z]{3,9})[ -]+(\\d{4}|\\d{2}) +(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?: *([+-]\\d{4}|[A-Za-z]{1,5}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
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

    /** The time; null, with what is wrong among the problems, where there is none that means one moment. */
    static @Nullable WrittenTime of(String text, String place, @Nullable ZoneId zone, List<RowProblem> problems) {
        String date = Text.cut(text, DATE_MAX)
                .replaceAll("\\([^()]*\\)", " ")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher form = FORM.matcher(date);
        try {
            if (form.matches()) {
                return internet(form, place, zone, problems);
            }
            WrittenTime written = Times.of(date);
            if (zone == null && Times.needsZone(written)) {
                problems.add(missing(Text.cut(text, SHOWN_MAX), place));
                return null;
            }
            return written;
        } catch (RuleBroken broken) {
            problems.add(RowProblem.of("date-invalid", place, "\"" + shown(text) + "\" is no date that can be read."));
            return null;
        }
    }

    private static @Nullable WrittenTime internet(
            Matcher form, String place, @Nullable ZoneId zone, List<RowProblem> problems) {
        int month = MONTHS.indexOf(form.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(form.group(3));
        int full = year >= CENTURY ? year : year + (year < YOUNG ? 20 : 19) * CENTURY;
        String local = String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%s%s",
                full,
                month,
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(4)),
                form.group(5),
                form.group(6) == null ? "" : ":" + form.group(6));
        String named = form.group(7);
        if (named == null) {
            if (zone == null) {
                problems.add(missing(form.group(), place));
                return null;
            }
            return WrittenTime.of(local);
        }
        String offset = ZONES.get(named.toUpperCase(Locale.ROOT));
        if (offset == null && !Character.isLetter(named.charAt(0))) {
            offset = named.substring(0, 3) + ":" + named.substring(3);
        }
        if (offset == null) {
            problems.add(RowProblem.of(
                    "zone-unknown",
                    place,
                    "Nobody knows which zone \"" + named + "\" is: RFC 5322 names no such one."));
            return null;
        }
        if (offset.equals("-00:00")) {
            problems.add(RowProblem.of(
                    "offset-unstated", place, "-0000 says the moment, but not of which zone whoever wrote it was."));
            return WrittenTime.of(local + "Z");
        }
        return WrittenTime.of(local + offset);
    }

    private static RowProblem missing(String text, String place) {
        return RowProblem.of(
                "zone-missing",
                place,
                "The time \"" + shown(text) + "\" says of no zone: choose one for the whole file.");
    }

    private static String shown(String text) {
        return Text.storable(Text.cut(text, SHOWN_MAX));
    }
}
