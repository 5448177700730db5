package io.factline.time;

import static io.factline.problem.RuleBroken.require;

import io.factline.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One date or date-time of a {@link WrittenTime}.
 *
 * @param text as it was written
 * @param span the local times that it can mean
 * @param partial whether it says more than its precision does: {@code 156X-12-25}, {@code 1984-1X}
 * @param where the offset or the zone that it was written with, null where the zone of the fact decides
 * @param doubt what the zone data of this machine speaks against, null where nothing. Zone data change: what was recorded
 *     under older ones stays readable, what is recorded now must agree with those of now
 */
public record WrittenInstant(
        String text,
        LocalSpan span,
        Precision precision,
        boolean partial,
        Qualification qualification,
        @Nullable ZoneId where,
        @Nullable String doubt)
        implements TimeForm.Side {

    private static final String MARK = Qualification.MARKS + "?";
    private static final String PAIR = "-" + MARK + "[\\dX]{2}" + MARK;

    private static final Pattern FORM =
            Pattern.compile("(?<date>" + MARK + "[\\dX]{4}" + MARK + "(?:" + PAIR + "(?:" + PAIR + ")?)?)"
                    + "(?:[Tt](?<clock>" + WrittenClock.FORM + ")(?<offset>[Zz]|[+-]\\d{2}(?::\\d{2})?)?"
                    + "(?<suffixes>(?:\\[[^\\[\\]]*])*)" + MARK + ")?");

    private static final Pattern ANY_MARK = Pattern.compile(Qualification.MARKS);

    private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Years that EDTF writes with a sign, with {@code Y}, or with {@code S} and the number of their significant digits. */
    private static final Pattern LONG_YEAR = Pattern.compile(MARK + "(?:[+-]\\d|Y|\\d+S\\d).*");

    private static final Pattern LONG_FRACTION = Pattern.compile(".*:\\d{2}[.]\\d{10,}.*");

    /** A clock that is not in UTC is at most so far from it; a time without an offset can lie as far from one with it. */
    private static final Duration OFFSET_MAX = Duration.ofSeconds(ZoneOffset.MAX.getTotalSeconds());

    static WrittenInstant parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw notUnderstood(text);
        }
        String digits = ANY_MARK.matcher(parts.group("date")).replaceAll("");
        WrittenDate date = WrittenDate.parse(digits, text);
        Qualification qualification = Qualification.of(text);
        String written = parts.group("clock");
        if (written == null) {
            return new WrittenInstant(text, date.span(), date.precision(), date.partial(), qualification, null, null);
        }
        require(
                WHOLE_DAY.matcher(digits).matches(),
                "The time \"" + text
                        + "\" has a time of day without a whole day: write the day, or leave out the time of "
                        + "day.");
        WrittenClock clock = WrittenClock.parse(written, text);
        LocalSpan span = clock.on(date.first());
        Place place = Place.of(parts.group("offset"), parts.group("suffixes"), span, text);
        String doubt = place.doubt() != null || clock.canBe(span, place.where()) ? place.doubt() : noLeapSecond(text);
        return new WrittenInstant(text, span, clock.precision(), false, qualification, place.where(), doubt);
    }

    private static String noLeapSecond(String text) {
        return "The time \"" + text
                + "\" names a leap second where there is none: one comes only before midnight UTC at "
                + "the end of a month, so write it with its offset or zone, as in 2016-12-31T23:59:60Z.";
    }

    /** Refuses what the zone data of this machine speaks against. */
    void requireUndoubted() {
        require(doubt == null, String.valueOf(doubt));
    }

    /** What it means for somebody in {@code zone}, unless it was written with an offset or a zone of its own. */
    public Bounds bounds(ZoneId zone) {
        return new Bounds(earliest(zone), latest(zone));
    }

    /** The local time at which it starts for somebody in {@code zone}: as written where nothing else was written. */
    public LocalDateTime startsFor(ZoneId zone) {
        return where == null ? span.start() : LocalDateTime.ofInstant(earliest(zone), zone);
    }

    public boolean isLeapSecond() {
        return text.contains(":60");
    }

    Instant earliest(ZoneId zone) {
        return span.earliest(where == null ? zone : where);
    }

    Instant latest(ZoneId zone) {
        return span.latest(where == null ? zone : where);
    }

    /** Whether it lies after the other one whatever the zone of the fact is. */
    boolean certainlyAfter(WrittenInstant other) {
        boolean sameClock = (where == null) == (other.where == null);
        Instant end = other.latest(ZoneOffset.UTC).plus(sameClock ? Duration.ZERO : OFFSET_MAX);
        return !earliest(ZoneOffset.UTC).isBefore(end);
    }

    /**
     * Where it was written.
     *
     * @param where null where the zone of the fact decides
     * @param doubt what the zone data of this machine speaks against, null where nothing
     */
    private record Place(@Nullable ZoneId where, @Nullable String doubt) {

        /**
         * The offset, else the zone of the suffix. Where both are there they must agree (RFC 9557, section 3.4): nobody can
         * say which one is wrong. {@code Z} and {@code -00:00} agree with every zone: they say that UTC is known, and nothing
         * of the place (RFC 3339, section 4.3, as updated by RFC 9557, section 2).
         */
        static Place of(@Nullable String offset, String suffixes, LocalSpan span, String text) {
            String name = Suffixes.zone(suffixes, text);
            ZoneId zone = name == null ? null : Suffixes.known(name, text);
            String unknown = name == null || zone != null ? null : unknown(text, name);
            if (offset == null) {
                return new Place(zone, unknown);
            }
            if (offset.equalsIgnoreCase("Z")) {
                return new Place(ZoneOffset.UTC, unknown);
            }
            ZoneOffset written = Suffixes.offset(offset, text);
            boolean agrees = zone == null
                    || offset.startsWith("-00:00")
                    || zone.getRules().isValidOffset(span.start(), written)
                    || zone.getRules().isValidOffset(span.end().minusNanos(1), written);
            return new Place(written, agrees ? unknown : disagreement(text));
        }

        private static String unknown(String text, String name) {
            return "The time \"" + text + "\" names the zone \"" + name
                    + "\", which is not known: write a name of the IANA "
                    + "time zone database, as in [America/Chicago], or an offset, as in [-06:00].";
        }

        private static String disagreement(String text) {
            return "The time \"" + text
                    + "\" has an offset that its zone did not have then: leave out the one that is wrong.";
        }
    }

    private static RuleBroken notUnderstood(String text) {
        if (LONG_YEAR.matcher(text).matches()) {
            return RuleBroken.value(
                    "The time \"" + text + "\" has a year that is not understood: years have four digits, "
                            + "0000 to 9999, without a sign, Y, E or S.");
        }
        if (LONG_FRACTION.matcher(text).matches()) {
            return RuleBroken.value("The time \"" + text
                    + "\" has a fraction of a second that is too long: write at most nine digits.");
        }
        return RuleBroken.value("The time \"" + text + "\" is not understood: write it as 2013, 2013-12, 2013-12-19, "
                + "2013-12-19T09:30, 2013-12-19T09:30:00-06:00, a/b or [a..b].");
    }
}
