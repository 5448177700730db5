package io.factline.query.timeline;

import io.factline.fact.FactId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.timeline.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A place between two facts of a timeline. To a client it is opaque.
 *
 * @param beginsAt where the fact before stands, as PostgreSQL reads it
 * @param fact the id of the fact before
 */
record Cursor(String beginsAt, String fact) {

    static final Cursor START = new Cursor(Place.BEFORE_EVERYTHING, "");

    static Cursor behind(TimelineEntry entry) {
        return new Cursor(Place.of(entry.occurred().begin()), entry.fact().text());
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((beginsAt + "|" + fact).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} wrote; anything else is refused. */
    static Cursor of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            if (bar > 0) {
                String at = plain.substring(0, bar);
                String beginsAt = at.equals(Place.BEFORE_EVERYTHING) ? at : Place.of(Instant.parse(at));
                return new Cursor(beginsAt, new FactId(plain.substring(bar + 1)).text());
            }
        } catch (IllegalArgumentException | DateTimeException | RuleBroken e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static RuleBroken refused(@org.jspecify.annotations.Nullable Exception cause) {
        RuleBroken refused = new RuleBroken(
                Rule.INVALID_PARAMETER, "This cursor is none of ours: follow \"next\" of the page before.");
        refused.initCause(cause);
        return refused;
    }
}
