package io.factline.query.imports;

import io.factline.imports.ImportColumn;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportFormat;
import io.factline.imports.ImportId;
import io.factline.imports.ImportReport;
import io.factline.imports.ImportReport.Reported;
import io.factline.imports.ImportSummary;
import io.factline.imports.ImportedRow;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.query.intake.Reader;
import io.factline.record.Code;
import io.factline.record.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads imports as far as a reader may know of what they touched. */
final class ImportReader {

    private static final int IMPORTS_MAX = 1_000;

    /** Counted anew, so that they are right while an import runs, too. */
    private static final String PARTS = """
            select i.*, n.key, c.* from import i join incident n on n.id = i.incident cross join lateral (
              select count(*) as rows, coalesce(sum(cardinality(array_positions(r.outcomes, 'recorded'))), 0) as recorded,
                coalesce(sum(cardinality(array_positions(r.outcomes, 'known'))), 0) as known,
                coalesce(sum(cardinality(array_positions(r.outcomes, 'differing'))), 0) as differing,
                coalesce(sum(cardinality(array_positions(r.outcomes, 'retracted'))), 0) as withdrawn,
                count(*) filter (where array_remove(r.outcomes, 'refused') = '{}') as refused,
                count(*) filter (where r.problems) as with_problems
              from import_row r where r.import = i.id and r.incident = i.incident) c
            where\s""" + Reader.knows("i.incident");

    /** What a row says of a privileged fact is as privileged. */
    private static final String OPEN = """
             (:privileged or not exists (select from fact_version v
               where v.incident = r.incident and v.fact = any(r.facts) and v.privileged and v.to_position is null))""";

    private final JdbcClient view;
    private final Reader reader;

    ImportReader(JdbcClient view, Reader reader) {
        this.view = view;
        this.reader = reader;
    }

    List<ImportSummary> all(@Nullable IncidentRef incident) {
        String which = incident == null ? "" : " and (n.key = :incident or n.id::text = lower(:incident))";
        if (incident != null) {
            requireKnown(incident);
        }
        JdbcClient.StatementSpec all = view.sql(PARTS + which + " order by i.position desc limit :limit")
                .params(reader.params())
                .param("limit", IMPORTS_MAX);
        return (incident == null ? all : all.param("incident", incident.text()))
                .query((row, _) -> summary(row))
                .list();
    }

    private void requireKnown(IncidentRef incident) {
        boolean known = view.sql(
                        "select exists (select from incident n where (n.key = :incident or n.id::text = lower(:incident)) and "
                                + Reader.knows("n.id") + ")")
                .params(reader.params())
                .param("incident", incident.text())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw incident.unknown();
        }
    }

    ImportReport report(ImportId id, long behind, int limit) {
        List<ImportSummary> parts = view.sql(PARTS + " and i.id = :id order by i.position")
                .params(reader.params())
                .param("id", id.value())
                .query((row, _) -> summary(row))
                .list();
        if (parts.isEmpty()) {
            throw id.unknown();
        }
        String from = " from import_row r join incident n on n.id = r.incident where r.import = :id and "
                + Reader.knows("r.incident");
        List<Reported> rows = view.sql("select n.key, r.body" + from + " and r.row > :behind and" + OPEN
                        + " order by r.row limit :limit")
                .params(reader.params())
                .param("privileged", reader.privileged())
                .param("id", id.value())
                .param("behind", behind)
                .param("limit", limit + 1)
                .query((row, _) -> new Reported(
                        new IncidentKey(row.getString(1)), EventJson.read(row.getString(2), ImportedRow.class)))
                .list();
        long withheld = view.sql("select count(*)" + from + " and not" + OPEN)
                .params(reader.params())
                .param("privileged", reader.privileged())
                .param("id", id.value())
                .query(Long.class)
                .single();
        boolean more = rows.size() > limit;
        List<Reported> page = more ? rows.subList(0, limit) : rows;
        return new ImportReport(
                id, parts, page, withheld, more ? page.getLast().row().row() : null);
    }

    private static ImportSummary summary(ResultSet row) throws SQLException {
        return new ImportSummary(
                new ImportId(row.getObject("id", UUID.class)),
                new IncidentKey(row.getString("key")),
                Code.of(ImportFormat.class, row.getString("format")),
                row.getString("file"),
                new Sha256(row.getString("sha256")),
                row.getLong("size"),
                row.getString("zone"),
                List.of(EventJson.read(row.getString("columns"), ImportColumn[].class)),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("started_by", UUID.class),
                instant(row.getTimestamp("finished_at")),
                new ImportCounts(
                        row.getLong("rows"),
                        row.getLong("recorded"),
                        row.getLong("known"),
                        row.getLong("differing"),
                        row.getLong("withdrawn"),
                        row.getLong("refused"),
                        row.getLong("with_problems")),
                instant(row.getTimestamp("reverted_at")),
                row.getObject("reverted_by", UUID.class),
                row.getString("reason"),
                row.getLong("retracted"),
                row.getLong("left_standing"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
