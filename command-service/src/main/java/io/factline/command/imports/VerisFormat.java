package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of the VERIS schema 1.3, as the VERIS Community Database publishes them: JSON, or a ZIP of it. */
final class VerisFormat implements Format {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (byte[] part : Zipped.isZip(file) ? Zipped.of(file, ".json") : List.of(file)) {
            read(Text.of(part), asked, rows, ids);
        }
        return rows;
    }

    private void read(String text, Asked asked, List<Row> rows, Set<String> ids) {
        int read = 0;
        try (JsonParser parser = json.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    continue;
                }
                int begin = (int) parser.currentTokenLocation().getCharOffset();
                read = begin;
                JsonNode record = parser.readValueAsTree();
                int end = (int) parser.currentLocation().getCharOffset();
                rows.add(row(rows.size() + 1L, text.substring(begin, end), record, asked, ids));
                read = end;
            }
        } catch (JacksonException e) {
            String rest = text.substring(read);
            rows.add(Row.refused(
                    rows.size() + 1L,
                    rest.isBlank() ? text : rest,
                    RowProblem.of("json-broken", "/", "From here on this is no valid JSON.")));
        }
        if (rows.size() > ROWS_MAX) {
            throw new RuleBroken(Rule.BODY_TOO_LARGE, "A file has at most 20,000 records: import it in parts.");
        }
    }

    private static Row row(long number, String raw, JsonNode record, Asked asked, Set<String> ids) {
        if (!record.isObject()) {
            return Row.refused(
                    number, raw, RowProblem.of("not-a-record", "/", "A VERIS record is an object, in braces."));
        }
        VerisRecord read = new VerisRecord(record, raw);
        if (!ids.add(read.id().toLowerCase(Locale.ROOT))) {
            read.problem(
                    "incident-id-twice",
                    "/incident_id",
                    "Another record of this file has the same incident_id: where they differ, the first one counts.");
        }
        try {
            return new VerisFacts(read, asked).row(number, raw);
        } catch (RuleBroken broken) {
            read.problem("record-refused", "/", broken.sentence());
            return new Row(number, raw, List.of(), read.problems(), null);
        }
    }
}
