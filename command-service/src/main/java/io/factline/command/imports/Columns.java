package io.factline.command.imports;

import io.factline.imports.ImportColumn;
import io.factline.imports.ImportField;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which column of a table says what. */
final class Columns {

    /** What columns are called in files that people and other tools write, without what is no letter or digit. */
    private static final Map<ImportField, List<String>> USUAL = Map.ofEntries(
            Map.entry(
                    ImportField.OCCURRED,
                    List.of("occurred", "occurredat", "when", "datetime", "date", "eventdate", "time", "timestamp")),
            Map.entry(ImportField.ZONE, List.of("zone", "timezone", "tz", "eventtz")),
            Map.entry(
                    ImportField.SUMMARY,
                    List.of("summary", "what", "eventtitle", "message", "event", "description", "text")),
            Map.entry(ImportField.FACT_TYPE, List.of("facttype", "type")),
            Map.entry(ImportField.STANDING, List.of("standing")),
            Map.entry(ImportField.ACTOR, List.of("actor", "who", "author", "by")),
            Map.entry(ImportField.ROLE, List.of("role")),
            Map.entry(ImportField.PUBLISHER, List.of("publisher", "source", "eventsource")),
            Map.entry(ImportField.TITLE, List.of("title", "sourcetitle", "headline")),
            Map.entry(ImportField.URL, List.of("url", "link", "sourceurl")),
            Map.entry(ImportField.PUBLISHED_AT, List.of("publishedat", "published")),
            Map.entry(ImportField.ID, List.of("id", "eventid", "externalid")));

    private Columns() {}

    /** Those that somebody chose, from JSON: the name of a column by the code of the field. */
    static List<ImportColumn> chosen(String json) {
        JsonNode chosen;
        try {
            chosen = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw (RuleBroken) unreadable().initCause(e);
        }
        if (!chosen.isObject()) {
            throw unreadable();
        }
        List<ImportColumn> columns = new ArrayList<>();
        chosen.properties().forEach(member -> {
            ImportField field = Code.of(ImportField.class, member.getKey());
            RuleBroken.require(
                    member.getValue().isString(),
                    "The column of " + field.code() + " is its name in the head of the table, in quotes.");
            columns.add(new ImportColumn(field, new Words(member.getValue().stringValue())));
        });
        return columns;
    }

    private static RuleBroken unreadable() {
        return RuleBroken.value(
                "The columns are a JSON object such as {\"occurred\": \"When\", \"summary\": \"What\"}.");
    }

    /** Those that the names in a head suggest: shown before anything is recorded, and changed where they are wrong. */
    static List<ImportColumn> suggested(List<String> head) {
        List<ImportColumn> columns = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            String name = named(head, USUAL.getOrDefault(field, List.of()));
            if (name != null) {
                columns.add(new ImportColumn(field, new Words(name)));
            }
        }
        return columns;
    }

    private static @Nullable String named(List<String> head, List<String> usual) {
        for (String wanted : usual) {
            for (String name : head) {
                if (name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "")
                        .equals(wanted)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** A column that is not in the head would leave every row without what it says. */
    static void require(List<ImportColumn> columns, List<String> head) {
        for (ImportColumn column : columns) {
            RuleBroken.require(
                    head.contains(column.name().text()),
                    "The table has no column \"" + column.name() + "\": its columns are "
                            + String.join(", ", head.stream().limit(50).toList()) + ".");
        }
    }
}
