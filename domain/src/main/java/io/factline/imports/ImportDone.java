package io.factline.imports;

import java.util.List;

/**
 * What an import did; what became of each row stands in its report.
 *
 * @param incidents how many it concerns
 * @param counts of all rows
 * @param homeless rows that concern no incident, because none could be opened for them: nothing on the record could say who may
 *     read them, so they stand in no report
 * @param position of the last event, for a read that sees it
 */
public record ImportDone(ImportId id, long incidents, ImportCounts counts, List<ImportedRow> homeless, long position) {}
