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
            rows.add(broken(rows.size() + 1L, table.rest()));
        }
        return rows;
    }

    /** What stands behind the last row that could be read. */
    static Row broken(long number, String rest) {
        return Row.refused(
                number,
                rest,
                RowProblem.of(
                        "row-broken",
                        "row " + number,
                        "From here on the table cannot be read: a quotation mark is missing or stands in the wrong place."));
    }

    /** A row with more or less cells than the head: nobody knows which of them says what. */
    static Row cellsDiffer(long number, Table.TableRow row, List<String> head) {
        return Row.refused(
                number,
                row.raw(),
                RowProblem.of(
                        "cells-differ",
                        "row " + number,
                        "This row has " + row.cells().size() + " cells, the head of the table has " + head.size()
                                + "."));
    }
}
