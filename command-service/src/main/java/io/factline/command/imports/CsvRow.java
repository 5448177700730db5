package io.factline.command.imports;

import io.factline.command.imports.Table.TableRow;
import io.factline.fact.Actor;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactTypes;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.imports.ImportColumn;
import io.factline.imports.ImportField;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a fact of one row of a table, or says what is wrong with it. */
final class CsvRow {

    private static final Term SYSTEM = new Term("csv");
    private static final int DIGEST = 32;

    private final long number;
    private final TableRow row;
    private final List<String> head;
    private final Asked asked;
    private final Map<ImportField, String> names = new EnumMap<>(ImportField.class);
    private final List<RowProblem> problems = new ArrayList<>();

    CsvRow(long number, TableRow row, List<String> head, Asked asked) {
        this.number = number;
        this.row = row;
        this.head = head;
        this.asked = asked;
        for (ImportColumn column : asked.columns()) {
            names.put(column.field(), column.name().text());
        }
    }

    Row read() {
        if (row.cells().size() != head.size()) {
            return CsvFormat.cellsDiffer(number, row, head);
        }
        WrittenTime occurred = wanted(ImportField.OCCURRED, "occurred-missing", "when it happened", Times::of);
        Words summary = wanted(ImportField.SUMMARY, "summary-missing", "what happened", Words::new);
        ZoneId zone = given(ImportField.ZONE, Times::zone);
        ZoneId where = zone == null ? asked.zone() : zone;
        WrittenTime published = given(ImportField.PUBLISHED_AT, Times::of);
        requireZone(ImportField.OCCURRED, occurred, where);
        requireZone(ImportField.PUBLISHED_AT, published, where);
        FactDetail detail = given(ImportField.FACT_TYPE, FactTypes::empty);
        Standing standing = given(ImportField.STANDING, code -> Code.of(Standing.class, code));
        Words url = given(ImportField.URL, Words::new);
        External origin = origin();
        if (!problems.isEmpty() || occurred == null || summary == null || origin == null) {
            return new Row(number, row.raw(), List.of(), problems, null);
        }
        try {
            Fact fact = new Fact(
                    null,
                    summary,
                    occurred,
                    where,
                    List.of(),
                    standing == null ? Standing.CLAIMED : standing,
                    null,
                    null,
                    actor(),
                    List.of(),
                    List.of(),
                    List.of(),
                    sources(url, published),
                    List.of(),
                    origin,
                    null,
                    detail == null ? FactTypes.empty(asked.type()) : detail);
            return new Row(number, row.raw(), List.of(fact), problems, null);
        } catch (RuleBroken broken) {
            return Row.refused(number, row.raw(), RowProblem.of("fact-refused", "row " + number, broken.sentence()));
        }
    }

    private void requireZone(ImportField field, @Nullable WrittenTime time, @Nullable ZoneId zone) {
        if (time != null && zone == null && Times.needsZone(time)) {
            problems.add(RowProblem.of(
                    "zone-missing",
                    place(field),
                    "The time \"" + time
                            + "\" says of no zone: choose one for the whole file, or a column that says it."));
        }
    }

    private @Nullable Actor actor() {
        Words name = given(ImportField.ACTOR, Words::new);
        Words role = given(ImportField.ROLE, Words::new);
        return name == null && role == null ? null : new Actor(name, role);
    }

    private List<Source> sources(@Nullable Words url, @Nullable WrittenTime published) {
        Words publisher = given(ImportField.PUBLISHER, Words::new);
        Words title = given(ImportField.TITLE, Words::new);
        return publisher == null && title == null && url == null
                ? List.of()
                : List.of(new Source(publisher, title, url, published, null, null));
    }

    /** What a column of ids says; else what the row says, whatever its columns are taken for. */
    private @Nullable External origin() {
        ExternalId id = given(ImportField.ID, ExternalId::new);
        if (id == null && cell(ImportField.ID) != null) {
            return null;
        }
        String digest = Sha256.of(String.join("\u001f", row.cells())).text().substring(0, DIGEST);
        return new External(SYSTEM, id == null ? new ExternalId("row-" + digest) : id, null, null);
    }

    private <T> @Nullable T wanted(ImportField field, String code, String what, Function<String, T> reading) {
        if (cell(field) == null) {
            problems.add(RowProblem.of(code, place(field), "No cell of this row says " + what + "."));
        }
        return given(field, reading);
    }

    private <T> @Nullable T given(ImportField field, Function<String, T> reading) {
        String cell = cell(field);
        try {
            return cell == null ? null : reading.apply(cell);
        } catch (RuleBroken broken) {
            problems.add(RowProblem.of(field.code() + "-unreadable", place(field), broken.sentence()));
            return null;
        }
    }

    private @Nullable String cell(ImportField field) {
        String name = names.get(field);
        String cell = name == null ? "" : row.cells().get(head.indexOf(name)).strip();
        return cell.isEmpty() ? null : cell;
    }

    private String place(ImportField field) {
        return names.getOrDefault(field, field.code());
    }
}
