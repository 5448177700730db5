package io.factline.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.problem.RuleBroken;
import io.factline.time.Bounds;
import io.factline.time.Occurrence;
import io.factline.time.TimeForm;
import io.factline.time.TimeForm.Lasted;
import io.factline.time.TimeForm.Missing;
import io.factline.time.TimeForm.OneOf;
import io.factline.time.TimeForm.Range;
import io.factline.time.WrittenInstant;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says times in words: as exactly as they are known and no more, in the reader's language, always with their zone. */
public final class TimeWords {

    private final Locale locale;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter minute;
    private final PartWords parts;

    public TimeWords(Locale locale) {
        this.locale = locale;
        this.shortDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.minute = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.parts = new PartWords(locale);
    }

    /** A moment that is known exactly, such as the time of recording, without its zone: "23 Nov 2026, 15:04". */
    public String instant(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        return shortDay.format(there) + ", " + minute.format(there);
    }

    /** A moment that is known exactly, in a sentence: "23 Nov 2026, 15:04 (America/Chicago)". */
    public String instantAndZone(Instant moment, ZoneId zone) {
        return instant(moment, zone) + " (" + zone.getId() + ")";
    }

    /** When it happened, in short and without the zone: "19 December 2013", "between 27 November and 1 December 2013". */
    public String occurrence(Occurrence occurred) {
        ZoneId zone = occurred.zone();
        return switch (occurred.text().form()) {
            case TimeForm.Once once -> parts.title(once.when(), zone);
            case OneOf set -> oneOf(set, zone);
            case Lasted state -> lasted(state, zone);
        };
    }

    /** When it happened, for a sentence that goes on from "opened" or "closed": with the article of its language. */
    public String occurrenceInSentence(Occurrence occurred) {
        return occurred.text().form() instanceof TimeForm.Once once
                        && !once.when().partial()
                ? parts.noun(once.when(), occurred.zone())
                : occurrence(occurred);
    }

    /** Until when a cut-off reaches, with the preposition: "by the end of 20 December 2013", "by 20 December 2013, 09:30". */
    public String by(WrittenTime cutoff, ZoneId zone) {
        if (!(cutoff.form() instanceof TimeForm.Once(WrittenInstant when))) {
            return say("time.by.exact", cutoff.text());
        }
        String words = parts.title(when, zone);
        if (when.partial()) {
            return say("time.by.span", words);
        }
        return switch (when.precision()) {
            case HOUR, MINUTE, SECOND -> say("time.by.exact", beginning(when, zone));
            case DAY -> say("time.by.day", words);
            case MONTH -> say("time.by.month", words);
            case YEAR -> say("time.by.year", words);
            case UNKNOWN, CENTURY, DECADE, SEMESTRAL, QUADRIMESTER, QUARTER -> say("time.by.span", words);
        };
    }

    /** From when on something was so: what began with a day began as the day before ended. */
    public String from(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? say("time.from-end-of", day(there.minusDays(1).toLocalDate()))
                : say("time.from-exact", instantAndZone(moment, zone));
    }

    /** A day: "20 December 2013". */
    public String day(LocalDate day) {
        return parts.day(day);
    }

    /** A cut-off that is finer than a day means its first instant. */
    private String beginning(WrittenInstant when, ZoneId zone) {
        Instant earliest = when.bounds(zone).earliest();
        return earliest == null ? when.text() : exact(earliest, zone);
    }

    /** How exactly it is known, and where: "to the day · America/Chicago". */
    public String precisionAndZone(Occurrence occurred) {
        return say("time.precision." + occurred.precision().code()) + " · "
                + occurred.zone().getId();
    }

    /** What a written time means, in full: the explanation under a field. */
    public String explain(WrittenTime text, ZoneId zone) {
        String bounds = bounds(text.in(zone).begin(), zone);
        return switch (text.form()) {
            case TimeForm.Once once -> say("time.explain.once", parts.adverb(once.when(), zone), zone.getId(), bounds);
            case OneOf set -> say("time.explain.within", oneOf(set, zone), zone.getId(), bounds);
            case Lasted state ->
                say(
                        "time.explain.state",
                        lasted(state, zone),
                        zone.getId(),
                        edge("time.began", state.begin(), zone),
                        edge("time.stopped", state.end(), zone));
        };
    }

    /** From when to when it can have been, to the minute. */
    public String bounds(Bounds bounds, ZoneId zone) {
        Instant earliest = bounds.earliest();
        Instant latest = bounds.latest();
        if (earliest == null) {
            return latest == null
                    ? say("time.unknown")
                    : say("time.before", exact(latest, zone) + offset(latest, zone));
        }
        if (latest == null) {
            return say("time.after", exact(earliest, zone) + offset(earliest, zone));
        }
        // said once, unless the clocks changed in between
        String first = offset(earliest, zone).equals(offset(latest, zone)) ? "" : offset(earliest, zone);
        return say("time.from-to", exact(earliest, zone) + first, exact(latest, zone) + offset(latest, zone));
    }

    private String exact(Instant moment, ZoneId zone) {
        return parts.exact(moment.atZone(zone));
    }

    private static String offset(Instant moment, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return " (UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replace('-', '\u2212')) + ")";
    }

    private String oneOf(OneOf set, ZoneId zone) {
        return set.members().stream()
                .map(member -> member(member, zone))
                .reduce((one, other) -> say("time.or", one, other))
                .orElseGet(() -> say("time.unknown"));
    }

    private String member(Range member, ZoneId zone) {
        WrittenInstant from = member.from();
        WrittenInstant to = member.to();
        if (from == null) {
            return to == null ? say("time.unknown") : say("time.until", parts.noun(to, zone));
        }
        if (to == null) {
            return say("time.within-after", parts.noun(from, zone));
        }
        return member.isOne()
                ? parts.adverb(from, zone)
                : say("time.between", parts.noun(from, zone), parts.noun(to, zone));
    }

    private String lasted(Lasted state, ZoneId zone) {
        return switch (state) {
            case Lasted(WrittenInstant begin, WrittenInstant end) ->
                say("time.lasted", parts.title(begin, zone), parts.title(end, zone));
            case Lasted(WrittenInstant begin, Missing end) ->
                say(end == Missing.OPEN ? "time.since" : "time.from", parts.noun(begin, zone));
            case Lasted(Missing begin, WrittenInstant end) ->
                say(begin == Missing.OPEN ? "time.ended" : "time.to", parts.noun(end, zone));
            case Lasted(Missing _, Missing _) -> say("time.unknown");
        };
    }

    private String edge(String key, TimeForm.Side side, ZoneId zone) {
        return switch (side) {
            case WrittenInstant written -> say(key, bounds(written.bounds(zone), zone));
            case Missing.OPEN -> say(key + ".open");
            case Missing.UNKNOWN -> say(key, say("time.unknown"));
        };
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    /** A time that somebody types: null while there is nothing, the broken rule while it means nothing. */
    public static @Nullable WrittenTime typed(String text) throws RuleBroken {
        String given = text.strip();
        return given.isEmpty() ? null : WrittenTime.of(given);
    }
}
