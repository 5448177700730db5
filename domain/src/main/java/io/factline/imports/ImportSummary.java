package io.factline.imports;

import io.factline.incident.IncidentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did to one incident.
 *
 * @param startedBy the opaque id of the account
 * @param finishedAt null while it runs, and where it was cut off
 * @param counts as far as it has come
 * @param revertedAt when it was last taken back; null where it was not
 */
public record ImportSummary(
        ImportId id,
        IncidentKey incident,
        ImportFormat format,
        @Nullable String file,
        Sha256 sha256,
        long size,
        @Nullable String zone,
        List<ImportColumn> columns,
        Instant startedAt,
        UUID startedBy,
        @Nullable Instant finishedAt,
        ImportCounts counts,
        @Nullable Instant revertedAt,
        @Nullable UUID revertedBy,
        @Nullable String reason,
        long retracted,
        long left) {}
