package io.factline.imports;

import io.factline.incident.IncidentId;
import io.factline.record.Words;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an import. */
public sealed interface ImportCommand {

    IncidentId incident();

    ImportId id();

    /** Begins to import a file. */
    record StartImport(
            IncidentId incident,
            ImportId id,
            ImportFormat format,
            @Nullable Words file,
            Sha256 sha256,
            long size,
            @Nullable ZoneId zone,
            List<ImportColumn> columns)
            implements ImportCommand {}

    /** Keeps what became of some rows. */
    record KeepRows(IncidentId incident, ImportId id, List<ImportedRow> rows) implements ImportCommand {}

    /** Ends the reading of the file. */
    record FinishImport(IncidentId incident, ImportId id) implements ImportCommand {}

    /** Keeps that the facts of the import were taken back. */
    record RevertImport(IncidentId incident, ImportId id, Words reason, long retracted, long left)
            implements ImportCommand {}
}
