package io.factline.time;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody wrote it, kept to the letter: a subset of EDTF (ISO 8601-2:2019) and RFC 3339, with date-times allowed
 * inside {@code a/b} and {@code [a..b]} and shortened to the hour or the minute.
 *
 * <ul>
 *   <li>{@code 2013-11-27}, {@code 2013-11}, {@code 2013}, {@code 2013-12-19T09:30-06:00}: once, within that day, month,
 *       year or minute
 *   <li>{@code a/b}: a state that lasted from a to b; {@code a/..} still lasts
 *   <li>{@code [a..b]}, {@code [..b]}: once, at an unknown time within
 *   <li>{@code ~}, {@code ?} or {@code %} behind a date: approximate, uncertain, both; the bounds stay
 * </ul>
 *
 * @param text at most 80 characters
 */
public record WrittenTime(@JsonValue String text) {

    private static final int CHARACTERS_MAX = 80;
    private static final String OPEN = "..";

    @JsonCreator
    public WrittenTime {
        require(text.length() <= CHARACTERS_MAX, "A time has at most 80 characters.");
        Parts parts = Parts.of(text);
        require(
                parts.begin != null || parts.end != null,
                "The time \"" + text + "\" says nothing: give at least one side of it.");
        require(!parts.contradicts(), "The time \"" + text + "\" ends before it begins.");
    }

    /** What it means for somebody in {@code zone}; a part with an offset of its own keeps it. */
    public Occurrence in(ZoneId zone) {
        Parts parts = Parts.of(text);
        Bounds first = parts.begin == null ? Bounds.UNKNOWN : parts.begin.bounds(zone);
        Bounds last = parts.end == null ? Bounds.UNKNOWN : parts.end.bounds(zone);
        return switch (parts.form) {
            case ONCE -> new Occurrence(this, first, null, parts.precision(), zone);
            case WITHIN ->
                new Occurrence(this, new Bounds(first.earliest(), last.latest()), null, parts.precision(), zone);
            case STATE -> new Occurrence(this, first, last, parts.precision(), zone);
        };
    }

    /** The first instant by which it has certainly begun, null where that is not known. */
    public @Nullable Instant certainFrom(ZoneId zone) {
        return in(zone).begin().latest();
    }

    @Override
    public String toString() {
        return text;
    }

    private enum Form {
        ONCE,
        WITHIN,
        STATE
    }

    private record Parts(
            Form form,
            @Nullable WrittenInstant begin,
            @Nullable WrittenInstant end) {

        static Parts of(String text) {
            if (text.startsWith("[") && text.endsWith("]")) {
                String inside = text.substring(1, text.length() - 1);
                int dots = inside.indexOf(OPEN);
                require(
                        dots >= 0,
                        "The time \"" + text + "\" needs two dots between its sides, as in [2013-11-27..2013-12-01].");
                String from = inside.substring(0, dots);
                String to = inside.substring(dots + OPEN.length());
                return new Parts(
                        Form.WITHIN,
                        from.isEmpty() ? null : WrittenInstant.parse(from),
                        to.isEmpty() ? null : WrittenInstant.parse(to));
            }
            int slash = text.indexOf('/');
            if (slash >= 0) {
                return new Parts(Form.STATE, side(text.substring(0, slash)), side(text.substring(slash + 1)));
            }
            return new Parts(Form.ONCE, WrittenInstant.parse(text), null);
        }

        private static @Nullable WrittenInstant side(String text) {
            return text.equals(OPEN) ? null : WrittenInstant.parse(text);
        }

        boolean contradicts() {
            return begin != null && end != null && begin.certainlyAfter(end);
        }

        Precision precision() {
            Precision first = begin == null ? Precision.UNKNOWN : begin.precision();
            if (form == Form.ONCE || (form == Form.STATE && end == null)) {
                return first;
            }
            Precision last = end == null ? Precision.UNKNOWN : end.precision();
            return first.compareTo(last) <= 0 ? first : last;
        }
    }
}
