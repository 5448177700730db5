package io.factline.timeline;

import io.factline.fact.ToldTo;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.time.Precision;
import io.factline.time.TimeForm;
import io.factline.time.WrittenInstant;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when a reader wants to see an incident: the cut-offs of a question as they stand in its address. Each is a time as in
 * {@link WrittenTime} that happened once; a date, a month or a year means the end of it, and what has no offset is read in
 * the home zone of the incident.
 *
 * @param occurredUntil only what has certainly begun by then
 * @param toldUntil only what had certainly been told by then
 * @param toldTo to whom; the public unless the question says otherwise. What the public was told, everybody was told
 * @param recordedUntil what our record held then: a time, or the position of the last event that counts
 * @param asOf the now of running values; absent, the earliest of the cut-offs, else the time of the answer
 */
public record AskedCutoffs(
        @Nullable String occurredUntil,
        @Nullable String toldUntil,
        @Nullable ToldTo toldTo,
        @Nullable String recordedUntil,
        @Nullable String asOf) {

    /** Everything there is, now. */
    public static final AskedCutoffs NONE = new AskedCutoffs(null, null, null, null, null);

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    public AskedCutoffs {
        if (toldTo != null && toldUntil == null) {
            throw new RuleBroken(
                    Rule.INVALID_PARAMETER, "toldTo says to whom, so it needs toldUntil, which says until when.");
        }
    }

    /** Whether the record is asked for as it was: nothing can be changed in it. */
    public boolean isOfThePast() {
        return recordedUntil != null;
    }

    /** The position that the record is cut off behind; null where it is given as a time, or not at all. */
    public @Nullable Long recordedPosition() {
        return recordedUntil != null && POSITION.matcher(recordedUntil).matches() ? Long.valueOf(recordedUntil) : null;
    }

    /**
     * The instant that a cut-off means for an incident; null where it is not given.
     *
     * @param name of the parameter, for the refusal
     * @param zone the home zone of the incident
     */
    public static @Nullable Instant instant(String name, @Nullable String written, ZoneId zone) {
        if (written == null) {
            return null;
        }
        if (!(form(name, written) instanceof TimeForm.Once(WrittenInstant when))) {
            throw refused(name, written, "it must be one moment, not a span or a choice of several");
        }
        Instant at = when.precision().compareTo(Precision.DAY) > 0
                ? when.bounds(zone).earliest()
                : when.bounds(zone).latest();
        if (at == null) {
            throw refused(name, written, "it must be one moment");
        }
        // the first year that RFC 3339 cannot write begins behind it
        return at.isAfter(LAST) ? LAST : at;
    }

    private static TimeForm form(String name, String written) {
        try {
            return WrittenTime.of(written).form();
        } catch (RuleBroken e) {
            RuleBroken refused = written.indexOf(' ') < 0
                    ? new RuleBroken(Rule.INVALID_PARAMETER, "The cut-off " + name + ": " + e.getMessage())
                    : refused(name, written, "in an address, the + of an offset must be written as %2B");
            refused.initCause(e);
            throw refused;
        }
    }

    private static RuleBroken refused(String name, String written, String why) {
        return new RuleBroken(
                Rule.INVALID_PARAMETER, "The cut-off " + name + " \"" + written + "\" cannot be read: " + why + ".");
    }
}
