package io.factline.command.imports;

import io.factline.fact.Attributes;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as Timesketch takes and gives them: a table, or a JSON object a line, with {@code message} and {@code datetime}. */
final class TimesketchFormat implements Format {

    private static final Term SYSTEM = new Term("timesketch");
    private static final String MESSAGE = "message";
    private static final String MEANING = "timestamp_desc";
    private static final int DIGEST = 32;

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        String text = Text.of(file);
        return text.stripLeading().startsWith("{") ? lines(text, asked) : table(text, asked);
    }

    private static List<Row> table(String text, Asked asked) {
        Table table = Table.of(text);
        List<Row> rows = new ArrayList<>();
        for (Table.TableRow row : table.rows()) {
            long number = rows.size() + 1L;
            if (row.cells().size() != table.head().size()) {
                rows.add(CsvFormat.cellsDiffer(number, row, table.head()));
                continue;
            }
            Map<String, String> event = new LinkedHashMap<>();
            for (int i = 0; i < table.head().size(); i++) {
                event.put(table.head().get(i), row.cells().get(i).strip());
            }
            rows.add(row(number, row.raw(), event, asked));
        }
        if (!table.rest().isBlank()) {
            rows.add(CsvFormat.broken(rows.size() + 1L, table.rest()));
        }
        return rows;
    }

    private static List<Row> lines(String text, Asked asked) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            Format.requireRoom(rows.size());
            rows.add(line(rows.size() + 1L, line, asked));
        }
        return rows;
    }

    private static Row line(long number, String line, Asked asked) {
        try {
            JsonNode object = JsonMapper.shared().readTree(line);
            if (object.isObject()) {
                Map<String, String> event = new LinkedHashMap<>();
                object.properties()
                        .forEach(member -> event.put(
                                member.getKey(),
                                member.getValue().isValueNode()
                                        ? member.getValue().asString("").strip()
                                        : member.getValue().toString()));
                return row(number, line, event, asked);
            }
        } catch (JacksonException e) {
            return Row.refused(number, line, RowProblem.of("json-broken", "/", "This line is no valid JSON."));
        }
        return Row.refused(number, line, RowProblem.of("not-a-record", "/", "An event is an object, in braces."));
    }

    private static Row row(long number, String raw, Map<String, String> event, Asked asked) {
        List<RowProblem> problems = new ArrayList<>();
        WrittenTime occurred = TimesketchTime.of(event, problems);
        String message = event.getOrDefault(MESSAGE, "");
        if (message.isEmpty()) {
            problems.add(RowProblem.of("summary-missing", MESSAGE, "No message says what happened."));
        }
        if (occurred != null && asked.zone() == null && Times.needsZone(occurred)) {
            problems.add(RowProblem.of(
                    "zone-missing",
                    "datetime",
                    "The time \"" + occurred + "\" says of no zone: choose one for the whole file."));
            occurred = null;
        }
        if (occurred == null || message.isEmpty()) {
            return new Row(number, raw, List.of(), problems, null);
        }
        try {
            return new Row(number, raw, List.of(fact(occurred, message, event, asked)), problems, null);
        } catch (RuleBroken broken) {
            problems.add(RowProblem.of("fact-refused", "row " + number, broken.sentence()));
            return new Row(number, raw, List.of(), problems, null);
        }
    }

    private static Fact fact(WrittenTime occurred, String message, Map<String, String> event, Asked asked) {
        String digest = Sha256.of(String.join("\u001f", event.values())).text().substring(0, DIGEST);
        return new Fact(
                null,
                new Words(message),
                occurred,
                asked.zone(),
                List.of(),
                Standing.CLAIMED,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new External(SYSTEM, new ExternalId("row-" + digest), null, null),
                meaning(event.getOrDefault(MEANING, "")),
                FactTypes.empty(asked.type()));
    }

    /** What the time means, such as that a file was written then. */
    private static @Nullable Attributes meaning(String meaning) {
        return meaning.isEmpty() ? null : new Attributes(Map.of(MEANING, new Words(meaning)));
    }
}
