package io.factline.time;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Form;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody wrote it, kept to the letter; its bounds are derived whenever they are asked for. It is written in EDTF
 * (ISO 8601-2:2019, levels 0 to 2 as the Library of Congress published them in 2019), RFC 3339 and RFC 9557:
 *
 * <ul>
 *   <li>{@code 2013-11-27}, {@code 2013-11}, {@code 2013}, {@code 2013-12-19T09:30-06:00}: once, within that day, month,
 *       year or minute; years are 0000 to 9999
 *   <li>{@code 201X}, {@code 1985-XX-XX}, {@code 156X-12-25}: once, on a date of which some digits are not specified
 *   <li>{@code 2014-33} to {@code 2014-41}: once, within a quarter, quadrimester or semestral; seasons are refused
 *   <li>{@code a/b}: a state that lasted from a to b; {@code a/..} still lasts, {@code a/} ended nobody knows when
 *   <li>{@code [a..b]}, {@code [..b]}, {@code [a,b,c..d]}: once, at an unknown time within, or at one of several
 *   <li>{@code ~}, {@code ?} or {@code %} at a date or its parts: approximate, uncertain, both; the bounds stay
 *   <li>{@code 2013-12-19T09:30-06:00[America/Chicago]}: with a zone or tags behind it; they fix the instant at most, the
 *       zone of the fact stays what it is
 * </ul>
 *
 * <p>Beyond these standards, date-times may be shortened to the hour or the minute, stand inside {@code a/b} and
 * {@code [a..b]}, carry a qualifier, and have a zone behind them without an offset.
 */
@Form(min = 1, max = WrittenTime.CHARACTERS_MAX)
public final class WrittenTime {

    static final int CHARACTERS_MAX = 160;

    private final String text;

    /** Follows from the text, and is asked for again and again. */
    private final TimeForm form;

    /**
     * A time as it was recorded, whatever the zone data of now say.
     *
     * @param text at most 160 characters
     */
    public WrittenTime(String text) {
        require(text.length() <= CHARACTERS_MAX, "A time has at most 160 characters.");
        this.text = text;
        this.form = TimeForm.of(text);
        require(!form.contradicts(), "The time \"" + text + "\" ends before it begins: write the earlier side first.");
    }

    /** A time that is written now: it must agree with the zone data of now, which one that was recorded need not. */
    @JsonCreator
    public static WrittenTime of(String text) {
        WrittenTime time = new WrittenTime(text);
        time.form.instants().forEach(WrittenInstant::requireUndoubted);
        return time;
    }

    /** As it was written. */
    @JsonValue
    public String text() {
        return text;
    }

    /** What it claims, taken apart. */
    public TimeForm form() {
        return form;
    }

    /** What it means for somebody in {@code zone}; a part with an offset or a zone of its own keeps it. */
    public Occurrence in(ZoneId zone) {
        return new Occurrence(this, form.begin(zone), form.end(zone), form.precision(), zone);
    }

    /** The first instant by which it has certainly begun, null where that is not known. */
    public @Nullable Instant certainFrom(ZoneId zone) {
        return in(zone).begin().latest();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrittenTime time && text.equals(time.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
