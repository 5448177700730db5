package io.factline.ui.capture;

import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time with which a line begins.
 *
 * @param words how many words of the line say it
 */
record QuickTime(WrittenTime time, int words) {

    private static final Set<String> NOW = Set.of("now", "maintenant");
    private static final Set<String> YESTERDAY = Set.of("yesterday", "hier");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[:h]([0-5]\\d)");
    /** Sentences begin with counts more often than with years, so a number alone is no time. */
    private static final Pattern COUNT = Pattern.compile("\\d+");

    private static final Pattern MEANT_AS_TIME = Pattern.compile("\\d{4}-\\d.*|\\d{1,2}[:h]\\d{2}");

    /**
     * Reads it.
     *
     * @param now in the home zone of the incident
     * @return null where the line begins with something else
     */
    static @Nullable QuickTime of(List<String> line, ZonedDateTime now) {
        String first = word(line, 0);
        LocalTime clock = clock(first);
        if (NOW.contains(first.toLowerCase(Locale.ROOT))) {
            return new QuickTime(minute(now), 1);
        }
        if (clock != null) {
            return new QuickTime(at(now.toLocalDate(), clock), 1);
        }
        if (YESTERDAY.contains(first.toLowerCase(Locale.ROOT))) {
            return onDay(now.toLocalDate().minusDays(1).toString(), line);
        }
        if (DAY.matcher(first).matches()) {
            return onDay(first, line);
        }
        WrittenTime written = COUNT.matcher(first).matches() ? null : written(first);
        return written == null ? null : new QuickTime(written, 1);
    }

    /** Whether somebody meant a time who did not write one. */
    static boolean isMissed(String first) {
        return MEANT_AS_TIME.matcher(bare(first)).matches();
    }

    /** This moment to the minute; with its offset where the clocks of the zone show the minute twice. */
    static WrittenTime minute(ZonedDateTime now) {
        LocalDateTime shown = now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        boolean once = now.getZone().getRules().getValidOffsets(shown).size() == 1;
        return new WrittenTime(once ? shown.toString() : shown.toString() + now.getOffset());
    }

    private static @Nullable QuickTime onDay(String day, List<String> line) {
        WrittenTime whole = written(day);
        LocalTime clock = clock(word(line, 1));
        if (whole == null || clock == null) {
            return whole == null ? null : new QuickTime(whole, 1);
        }
        return new QuickTime(at(LocalDate.parse(day), clock), 2);
    }

    private static WrittenTime at(LocalDate day, LocalTime clock) {
        return new WrittenTime(day.atTime(clock).toString());
    }

    private static @Nullable LocalTime clock(String word) {
        Matcher clock = CLOCK.matcher(word);
        return clock.matches()
                ? LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))
                : null;
    }

    private static @Nullable WrittenTime written(String word) {
        try {
            return WrittenTime.of(word);
        } catch (RuleBroken noTime) {
            return null;
        }
    }

    private static String word(List<String> line, int place) {
        return place < line.size() ? bare(line.get(place)) : "";
    }

    /** Without what separates it from the sentence behind it. */
    private static String bare(String word) {
        return word.replaceAll("[,:]$", "");
    }
}
