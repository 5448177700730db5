package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Records of the VERIS schema 1.3, as the VERIS Community Database publishes them: JSON, or a ZIP of it. */
final class VerisFormat implements Format {

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (!Zipped.isZip(file)) {
            read(Text.of(file), asked, rows, ids);
            return rows;
        }
        for (Zipped.Entry part : Zipped.of(file, ".json")) {
            read(Text.of(part.bytes()), asked, rows, ids);
        }
        return rows;
    }

    private static void read(String text, Asked asked, List<Row> rows, Set<String> ids) {
        JsonRecords.each(text, (raw, record) -> {
            Format.requireRoom(rows.size());
            long number = rows.size() + 1L;
            rows.add(
                    record == null
                            ? Row.refused(
                                    number,
                                    raw,
                                    RowProblem.of("json-broken", "/", "From here on this is no valid JSON."))
                            : row(number, raw, record, asked, ids));
        });
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
