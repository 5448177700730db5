package io.factline.imports;

import io.factline.record.Words;
import java.util.List;

/**
 * What became of one row of a file.
 *
 * @param row its number, from 1; the head of a table is none
 * @param facts that it says; none where it could not be read as any
 * @param raw the row as it stood in the file, where no fact of it was recorded; else it stands with its first fact
 */
public record ImportedRow(long row, List<RowFact> facts, List<RowProblem> problems, List<Words> raw) {

    public ImportedRow {
        facts = facts == null ? List.of() : List.copyOf(facts);
        problems = problems == null ? List.of() : List.copyOf(problems);
        raw = raw == null ? List.of() : List.copyOf(raw);
    }
}
