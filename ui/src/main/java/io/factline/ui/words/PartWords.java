package io.factline.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.time.WrittenInstant;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says one date or date-time of a written time in words, in the reader's language. */
final class PartWords {

    private static final String SECONDS = "ss";
    private static final int NANO_DIGITS = 9;

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthAndYear;
    private final String second;

    PartWords(Locale locale) {
        this.locale = locale;
        // years are counted as they are written, 0000 too, not in eras
        this.day = formatter(pattern(FormatStyle.LONG, null).replace('y', 'u'));
        this.minute = formatter(pattern(null, FormatStyle.SHORT));
        this.second = pattern(null, FormatStyle.MEDIUM);
        this.month = formatter("LLLL");
        this.monthAndYear = formatter("LLLL uuuu");
    }

    /** As a title: "December 2013". */
    String title(WrittenInstant part, ZoneId zone) {
        String words = unqualified(part, part.startsFor(zone));
        return switch (part.qualification()) {
            case NONE -> words;
            case APPROXIMATE -> say("time.about", words);
            case UNCERTAIN -> say("time.uncertain", words);
            case BOTH -> say("time.about-uncertain", words);
        };
    }

    /** As a noun behind a preposition, with the article that some languages want there: "le 19 décembre 2013". */
    String noun(WrittenInstant part, ZoneId zone) {
        return say("time.noun." + unit(part), title(part, zone));
    }

    /** As an adverb: "on 19 December 2013". */
    String adverb(WrittenInstant part, ZoneId zone) {
        return say("time.on." + unit(part), title(part, zone));
    }

    /** A day: "19 December 2013". */
    String day(TemporalAccessor date) {
        return day.format(date);
    }

    /** A moment that is known exactly, to the minute or as exactly as it needs: "19 December 2013, 09:30:00.5". */
    String exact(ZonedDateTime moment) {
        int nano = moment.getNano();
        if (nano == 0 && moment.getSecond() == 0) {
            return day.format(moment) + ", " + minute.format(moment);
        }
        int digits = String.format("%09d", nano).replaceFirst("0+$", "").length();
        return day.format(moment) + ", " + second(moment, digits);
    }

    private String unqualified(WrittenInstant part, LocalDateTime start) {
        if (part.partial()) {
            LocalDateTime last = part.span().end().minusDays(1);
            return say("time.partial", day.format(start), day.format(last), part.text());
        }
        String year = String.valueOf(start.getYear());
        return switch (part.precision()) {
            case UNKNOWN -> say("time.unknown");
            case CENTURY -> say("time.century", year, String.valueOf(start.getYear() + 99));
            case DECADE -> say("time.decade", year);
            case YEAR -> year;
            case SEMESTRAL -> say("time.semestral", start.getMonthValue() / 6 + 1, year);
            case QUADRIMESTER -> say("time.quadrimester", month.format(start), month.format(start.plusMonths(3)), year);
            case QUARTER -> say("time.quarter", start.getMonthValue() / 3 + 1, year);
            case MONTH -> monthAndYear.format(start);
            case DAY -> day.format(start);
            case HOUR -> say("time.hour", day.format(start), minute.format(start), minute.format(start.plusHours(1)));
            case MINUTE -> day.format(start) + ", " + minute.format(start);
            case SECOND -> day.format(start) + ", " + second(part, start);
        };
    }

    private String second(WrittenInstant part, LocalDateTime start) {
        if (part.isLeapSecond()) {
            return say(
                    "time.leap-second",
                    formatter(second.replace(SECONDS, "'60'")).format(start));
        }
        long width = Duration.between(part.span().start(), part.span().end()).toNanos();
        return second(start, NANO_DIGITS + 1 - String.valueOf(width).length());
    }

    private String second(TemporalAccessor time, int digits) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return digits <= 0
                ? formatter(second).format(time)
                : formatter(second.replace(SECONDS, SECONDS + "'" + point + "'" + "S".repeat(digits)))
                        .format(time);
    }

    private static String unit(WrittenInstant part) {
        return part.partial() ? "partial" : part.precision().code();
    }

    private String pattern(@Nullable FormatStyle date, @Nullable FormatStyle time) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private String say(String key, Object... parts) {
        return I18NProvider.translate(locale, key, parts);
    }
}
