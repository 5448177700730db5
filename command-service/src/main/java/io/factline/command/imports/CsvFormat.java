package io.factline.command.imports;

import io.factline.imports.ImportColumn;
import io.factline.imports.RowProblem;
import java.util.ArrayList;
import java.util.List;

/** A table whose columns somebody maps to what a fact says. */
final class CsvFormat implements Format {

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        Table table = Table.of(Text.of(file));
        List<ImportColumn> columns = asked.columns();
        Columns.require(columns, table.head());
        List<Row> rows = new ArrayList<>();
        for (Table.TableRow row : table.rows()) {
            rows.add(new CsvRow(rows.size() + 1, row, table.head(), asked).read());
        }
        if (!table.rest().isBlank()) {
            rows.add(
                    Row.refused(
                            rows.size() + 1,
                            table.rest(),
                            RowProblem.of(
                                    "row-broken",
                                    "row " + (rows.size() + 1),
                                    "From here on the table cannot be read: a quotation mark is missing or stands in the wrong place.")));
        }
        return rows;
    }
}
