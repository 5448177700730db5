package io.factline.ui.incident;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.problem.RuleBroken;
import io.factline.time.Bounds;
import io.factline.time.Occurrence;
import io.factline.time.Precision;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says times in words: as exactly as they are known and no more, in the reader's language, always with their zone. */
final class TimeWords {

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter month;

    TimeWords(Locale locale) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.shortDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.minute = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.second = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale);
        this.month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
    }

    /** A moment that is known exactly, such as the time of recording, without its zone: "23 Nov 2026, 15:04". */
    String instant(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        return shortDay.format(there) + ", " + minute.format(there);
    }

    /** A moment that is known exactly, in a sentence: "23 Nov 2026, 15:04 (America/Chicago)". */
    String instantAndZone(Instant moment, ZoneId zone) {
        return instant(moment, zone) + " (" + zone.getId() + ")";
    }

    /** When it happened, in short and without the zone: "19 December 2013", "between 27 November and 1 December 2013". */
    String occurrence(Occurrence occurred) {
        Sides sides = Sides.of(occurred.text());
        return switch (sides.form) {
            case ONCE -> side(sides.first, occurred.zone());
            case WITHIN -> within(sides, occurred.zone());
            case STATE -> lasted(sides, occurred.zone());
        };
    }

    /** When it happened, for a sentence that goes on from "opened" or "closed": with the article of its language. */
    String occurrenceInSentence(Occurrence occurred) {
        String text = occurred.text().text();
        return Sides.of(occurred.text()).form == Form.ONCE ? noun(text, occurred.zone()) : occurrence(occurred);
    }

    /** How exactly it is known, and where: "to the day · America/Chicago". */
    String precisionAndZone(Occurrence occurred) {
        return say("time.precision." + occurred.precision().code()) + " · "
                + occurred.zone().getId();
    }

    /** What a written time means, in full: the explanation under a field. */
    String explain(WrittenTime text, ZoneId zone) {
        Occurrence occurred = text.in(zone);
        Sides sides = Sides.of(text);
        return switch (sides.form) {
            case ONCE -> say("time.explain.once", on(sides.first, zone), zone.getId(), bounds(occurred.begin(), zone));
            case WITHIN ->
                say("time.explain.within", within(sides, zone), zone.getId(), bounds(occurred.begin(), zone));
            case STATE -> {
                Bounds end = occurred.end() == null ? Bounds.UNKNOWN : occurred.end();
                yield say(
                        "time.explain.state",
                        lasted(sides, zone),
                        zone.getId(),
                        bounds(occurred.begin(), zone),
                        bounds(end, zone));
            }
        };
    }

    /** From when to when it can have been, to the minute. */
    String bounds(Bounds bounds, ZoneId zone) {
        Instant earliest = bounds.earliest();
        Instant latest = bounds.latest();
        if (earliest == null) {
            return latest == null ? say("time.unknown") : say("time.before", edge(latest, zone) + offset(latest, zone));
        }
        if (latest == null) {
            return say("time.after", edge(earliest, zone) + offset(earliest, zone));
        }
        // said once, unless the clocks changed in between
        String first = offset(earliest, zone).equals(offset(latest, zone)) ? "" : offset(earliest, zone);
        return say("time.from-to", edge(earliest, zone) + first, edge(latest, zone) + offset(latest, zone));
    }

    private String edge(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        String time = there.getSecond() == 0 && there.getNano() == 0 ? minute.format(there) : second.format(there);
        return day.format(there) + ", " + time;
    }

    private static String offset(Instant moment, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return " (UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replace('-', '\u2212')) + ")";
    }

    private String within(Sides sides, ZoneId zone) {
        if (sides.first.isEmpty()) {
            return say("time.until", noun(sides.last, zone));
        }
        return sides.last.isEmpty()
                ? say("time.within-after", noun(sides.first, zone))
                : say("time.between", noun(sides.first, zone), noun(sides.last, zone));
    }

    private String lasted(Sides sides, ZoneId zone) {
        boolean sinceUnknown = sides.first.isEmpty();
        if (sides.last.isEmpty()) {
            return sinceUnknown ? say("time.unknown") : say("time.since", noun(sides.first, zone));
        }
        return sinceUnknown
                ? say("time.ended", noun(sides.last, zone))
                : say("time.lasted", side(sides.first, zone), side(sides.last, zone));
    }

    /** A side as a noun: "December 2013". */
    private String side(String text, ZoneId zone) {
        Occurrence one = new WrittenTime(text).in(zone);
        Instant start = one.begin().earliest();
        return start == null ? text : marked(text, plain(one.precision(), start.atZone(zone)));
    }

    private String plain(Precision precision, ZonedDateTime start) {
        return switch (precision) {
            case YEAR -> String.valueOf(start.getYear());
            case MONTH -> month.format(start);
            case DAY -> day.format(start);
            case HOUR -> say("time.hour", day.format(start), minute.format(start), minute.format(start.plusHours(1)));
            case MINUTE -> day.format(start) + ", " + minute.format(start);
            case SECOND -> day.format(start) + ", " + second.format(start);
            case UNKNOWN -> say("time.unknown");
        };
    }

    /** A side behind a preposition, with the article that some languages want there: "le 19 décembre 2013". */
    private String noun(String text, ZoneId zone) {
        Precision precision = new WrittenTime(text).in(zone).precision();
        return say("time.noun." + precision.code(), side(text, zone));
    }

    /** A side as an adverb: "on 19 December 2013". */
    private String on(String text, ZoneId zone) {
        Precision precision = new WrittenTime(text).in(zone).precision();
        return say("time.on." + precision.code(), side(text, zone));
    }

    private String marked(String text, String words) {
        return switch (text.charAt(text.length() - 1)) {
            case '~' -> say("time.about", words);
            case '?' -> say("time.uncertain", words);
            case '%' -> say("time.about-uncertain", words);
            default -> words;
        };
    }

    private String say(String key, Object... parts) {
        return I18NProvider.translate(locale, key, parts);
    }

    private enum Form {
        ONCE,
        WITHIN,
        STATE
    }

    /** The text of a time taken apart; a side that is not known is empty. */
    private record Sides(Form form, String first, String last) {

        static Sides of(WrittenTime written) {
            String text = written.text();
            if (text.startsWith("[")) {
                int dots = text.indexOf("..");
                return new Sides(Form.WITHIN, text.substring(1, dots), text.substring(dots + 2, text.length() - 1));
            }
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Sides(Form.ONCE, text, "")
                    : new Sides(Form.STATE, known(text.substring(0, slash)), known(text.substring(slash + 1)));
        }

        private static String known(String side) {
            return side.equals("..") ? "" : side;
        }
    }

    /** A time that somebody types: null while there is nothing, the broken rule while it means nothing. */
    static @Nullable WrittenTime typed(String text) throws RuleBroken {
        String given = text.strip();
        return given.isEmpty() ? null : new WrittenTime(given);
    }
}
