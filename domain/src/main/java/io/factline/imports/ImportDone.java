package io.factline.imports;

/**
 * What an import did; what became of each row stands in its report.
 *
 * @param incidents how many it concerns
 * @param counts rows that concern no incident, because none could be opened for them, are counted here and stand in no report
 * @param position of the last event, for a read that sees it
 */
public record ImportDone(ImportId id, long incidents, ImportCounts counts, long position) {}
