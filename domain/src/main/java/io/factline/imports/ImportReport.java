package io.factline.imports;

import io.factline.incident.IncidentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import with what became of its rows.
 *
 * @param parts what it did to each incident
 * @param rows in the order of the file
 * @param withheld how many rows are not shown, because a fact of them is privileged
 * @param next the row behind which the next page begins; null where there is none
 */
public record ImportReport(
        ImportId id,
        List<ImportSummary> parts,
        List<Reported> rows,
        long withheld,
        @Nullable Long next) {

    /** What became of a row, in which incident. */
    public record Reported(IncidentKey incident, ImportedRow row) {}
}
