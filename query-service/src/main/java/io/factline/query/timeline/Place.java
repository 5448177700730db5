package io.factline.query.timeline;

import io.factline.time.Bounds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a fact stands in a timeline: the earliest instant of its begin, else the latest, else before everything. Years
 * that PostgreSQL cannot tell in a text of ours stand at the end that they are beyond.
 */
final class Place {

    static final String BEFORE_EVERYTHING = "-infinity";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** The last moment that PostgreSQL and every reader of JSON write in the same way. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Place() {}

    /** As PostgreSQL reads it. */
    static String of(Bounds begin) {
        Instant at = begin.earliest() == null ? begin.latest() : begin.earliest();
        return at == null ? BEFORE_EVERYTHING : of(at);
    }

    static String of(Instant at) {
        if (at.isBefore(FIRST)) {
            return BEFORE_EVERYTHING;
        }
        return (at.isAfter(LAST) ? LAST : at).toString();
    }

    /** The nearest moment that a window can begin or end at. */
    static Instant side(Instant at) {
        return at.isBefore(FIRST) ? FIRST : at.isAfter(END) ? END : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** As {@link #of}, but never earlier than it is: PostgreSQL tells microseconds, so the rest is rounded up. */
    static String by(Instant at) {
        Instant micros = at.truncatedTo(ChronoUnit.MICROS);
        return of(micros.equals(at) ? at : micros.plus(1, ChronoUnit.MICROS));
    }
}
