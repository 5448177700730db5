package io.factline.fact;

import io.factline.imports.ImportId;
import io.factline.record.Words;
import java.util.List;

/**
 * The row of a file that a fact was imported from.
 *
 * @param id of the import
 * @param row its number in the file, from 1
 * @param raw the row as it stood there, in pieces that are words each; with the first fact of a row only
 */
public record FileRow(ImportId id, long row, List<Words> raw) {

    public FileRow {
        raw = raw == null ? List.of() : List.copyOf(raw);
    }
}
