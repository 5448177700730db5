package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an event of Timesketch happened: {@code datetime} counts, because people can read it; {@code timestamp}, microseconds since
 * 1970, only where that is missing or cannot be read.
 */
final class TimesketchTime {

    private static final String DATETIME = "datetime";
    private static final String TIMESTAMP = "timestamp";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DIGITS = Pattern.compile("\\d{5,}");

    private TimesketchTime() {}

    /** The time; null, with what is wrong among the problems, where there is none. */
    static @Nullable WrittenTime of(Map<String, String> event, List<RowProblem> problems) {
        String datetime = event.getOrDefault(DATETIME, "");
        String timestamp = event.getOrDefault(TIMESTAMP, "");
        WrittenTime written = datetime.isEmpty() ? null : written(datetime, problems);
        Instant counted = timestamp.isEmpty() ? null : counted(timestamp, problems);
        if (written != null) {
            if (counted != null && !Times.needsZone(written) && disagree(written, counted)) {
                problems.add(RowProblem.of(
                        "times-disagree",
                        TIMESTAMP,
                        "The timestamp is " + counted + ", the datetime " + written + ": the datetime was kept."));
            }
            return written;
        }
        if (counted != null) {
            return WrittenTime.of(counted.toString());
        }
        if (problems.isEmpty()) {
            problems.add(RowProblem.of(
                    "occurred-missing", DATETIME, "Neither datetime nor timestamp says when it happened."));
        }
        return null;
    }

    private static @Nullable WrittenTime written(String datetime, List<RowProblem> problems) {
        if (DIGITS.matcher(datetime).matches()) {
            problems.add(RowProblem.of(
                    "datetime-is-a-number",
                    DATETIME,
                    "Nobody knows whether \"" + datetime + "\" counts seconds, milliseconds or microseconds."));
            return null;
        }
        try {
            return Times.of(datetime);
        } catch (RuleBroken broken) {
            problems.add(RowProblem.of("occurred-unreadable", DATETIME, broken.sentence()));
            return null;
        }
    }

    private static @Nullable Instant counted(String timestamp, List<RowProblem> problems) {
        try {
            if (NUMBER.matcher(timestamp).matches()) {
                Instant instant = Instant.EPOCH.plus(Long.parseLong(timestamp), ChronoUnit.MICROS);
                int year = instant.atZone(ZoneOffset.UTC).getYear();
                if (year >= 0 && year <= 9999) {
                    return instant;
                }
            }
        } catch (DateTimeException | ArithmeticException e) {
            // said below, as for any other number that is no moment
        }
        problems.add(RowProblem.of(
                "timestamp-unreadable", TIMESTAMP, "\"" + timestamp + "\" is no number of microseconds since 1970."));
        return null;
    }

    /** Times are written to the second or finer, and counted in microseconds: a second is no disagreement. */
    private static boolean disagree(WrittenTime written, Instant counted) {
        Instant from = written.in(ZoneOffset.UTC).begin().earliest();
        Instant to = written.in(ZoneOffset.UTC).begin().latest();
        return from != null
                && to != null
                && (counted.isBefore(from.minusSeconds(1)) || counted.isAfter(to.plusSeconds(1)));
    }
}
