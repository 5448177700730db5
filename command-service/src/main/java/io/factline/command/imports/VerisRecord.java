package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A VERIS record: what stands in it as far as it can be true, and what is wrong with the rest. */
final class VerisRecord {

    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final Pattern READ = Pattern.compile("1\\.3(\\.[0-4])?");
    private static final Pattern MISSPELT = Pattern.compile("1_3(_[0-4])?");
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2100;
    private static final int DIGEST = 32;
    private static final int MONTHS = 12;

    private final JsonNode record;
    private final List<RowProblem> problems = new ArrayList<>();
    private final String id;

    /**
     * A date as precise as it is written.
     *
     * @param first the first day that it can be
     * @param last the last day that it can be
     */
    record Dated(String text, LocalDate first, LocalDate last) {}

    VerisRecord(JsonNode record, String raw) {
        this.record = record;
        String given = text("/incident_id");
        if (given == null || !ID.matcher(given).matches()) {
            problem("incident-id-missing", "/incident_id", "This record has no id: its digest stands for it.");
            this.id = "row-" + Sha256.of(raw).text().substring(0, DIGEST);
        } else {
            this.id = given;
        }
        requireVersion();
    }

    private void requireVersion() {
        String version = text("/schema_version");
        if (version != null && READ.matcher(version).matches()) {
            return;
        }
        boolean misspelt = version != null && MISSPELT.matcher(version).matches();
        problem(
                misspelt ? "schema-version-misspelt" : "schema-version-unknown",
                "/schema_version",
                "The schema version is " + (version == null ? "not given" : "\"" + version + "\"")
                        + ": it was read as 1.3.4.");
    }

    String id() {
        return id;
    }

    List<RowProblem> problems() {
        return problems;
    }

    void problem(String code, String at, String detail) {
        problems.add(RowProblem.of(code, at, detail));
    }

    JsonNode at(String pointer) {
        return record.at(pointer);
    }

    /** A text that says something; null where there is none. */
    @Nullable
    String text(String pointer) {
        JsonNode found = record.at(pointer);
        String text = found.isString() ? found.stringValue() : "";
        return text.isBlank() ? null : text;
    }

    /** The names of the members of an object, such as the actions. */
    List<String> names(String pointer) {
        return List.copyOf(record.at(pointer).propertyNames());
    }

    /** The texts of a list. */
    List<String> texts(String pointer) {
        return record.at(pointer)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** When somebody last wrote the record; null where it does not say so. */
    @Nullable
    Instant written(String pointer) {
        String text = text(pointer);
        try {
            return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            problem("instant-unreadable", pointer, "\"" + text + "\" is no instant.");
            return null;
        }
    }

    /** A date of year, month and day, cut off where it stops making sense; null where not even the year does. */
    @Nullable
    Dated date(String pointer) {
        JsonNode date = record.at(pointer);
        if (date.isMissingNode()) {
            return null;
        }
        Integer year = number(date, pointer, "year");
        Integer month = number(date, pointer, "month");
        Integer day = number(date, pointer, "day");
        if (year == null) {
            problem("date-without-year", pointer, "This date has no year: " + date + ". It was left out.");
            return null;
        }
        if (year < YEAR_MIN || year > YEAR_MAX) {
            problem("year-impossible", pointer, "The year of this date cannot be: " + date + ". It was left out.");
            return null;
        }
        if (month == null || month < 1 || month > MONTHS) {
            if (month != null) {
                problem("month-impossible", pointer, "There is no such month: " + date + ". Only its year was kept.");
            } else if (day != null) {
                problem("day-without-month", pointer, "A day without a month: " + date + ". Only its year was kept.");
            }
            return new Dated("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31));
        }
        YearMonth within = YearMonth.of(year, month);
        if (day == null || !within.isValidDay(day)) {
            if (day != null) {
                problem("day-impossible", pointer, "There is no such day: " + date + ". Only its month was kept.");
            }
            return new Dated(within.toString(), within.atDay(1), within.atEndOfMonth());
        }
        LocalDate exact = within.atDay(day);
        return new Dated(exact.toString(), exact, exact);
    }

    private @Nullable Integer number(JsonNode date, String pointer, String name) {
        JsonNode part = date.path(name);
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        if (!part.isInt()) {
            problem("wrong-type", pointer + "/" + name, "This is no whole number: " + part + ". It was left out.");
            return null;
        }
        return part.intValue();
    }

    /** Whether a date lies behind the day on which the record was made. */
    void requireBefore(@Nullable Dated date, @Nullable Instant created, String pointer) {
        if (date != null
                && created != null
                && date.first().isAfter(created.atZone(ZoneOffset.UTC).toLocalDate())) {
            problem("date-after-record", pointer, "The record was made on " + created + ", before this date.");
        }
    }
}
