package io.factline.imports;

import io.factline.incident.IncidentId;
import io.factline.record.Event;
import io.factline.record.Words;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did to one incident. A file that concerns several has a stream for each, so that whoever may not know of one
 * learns nothing of it by the others. Stored for ever: see {@link Event}.
 */
public sealed interface ImportEvent extends Event {

    /** The import that it belongs to. */
    ImportId id();

    @Override
    IncidentId incident();

    @Override
    default String stream() {
        return id().stream(incident());
    }

    /**
     * Somebody began to import a file.
     *
     * @param file its name, where whoever sent it gave one
     * @param size of the file in bytes
     * @param zone of times that are written without an offset; null where the file says it for each, or none was given
     * @param columns which column said what, where it is a table
     */
    record ImportStarted(
            IncidentId incident,
            ImportId id,
            ImportFormat format,
            @Nullable Words file,
            Sha256 sha256,
            long size,
            @Nullable ZoneId zone,
            List<ImportColumn> columns)
            implements ImportEvent {

        public ImportStarted {
            columns = columns == null ? List.of() : List.copyOf(columns);
        }
    }

    /** What became of some rows, refused ones too. */
    record RowsImported(IncidentId incident, ImportId id, List<ImportedRow> rows) implements ImportEvent {

        public RowsImported {
            rows = List.copyOf(rows);
        }
    }

    /** The file was read to its end. */
    record ImportFinished(IncidentId incident, ImportId id, ImportCounts counts) implements ImportEvent {}

    /**
     * The facts that it recorded were taken back, each by an event of its own.
     *
     * @param retracted how many were
     * @param left how many were not: somebody had changed them since, or taken them back already
     */
    record ImportReverted(IncidentId incident, ImportId id, Words reason, long retracted, long left)
            implements ImportEvent {}
}
