package io.factline.query.timeline;

import static io.factline.query.timeline.Column.texts;

import io.factline.imports.ImportEvent;
import io.factline.imports.ImportEvent.ImportFinished;
import io.factline.imports.ImportEvent.ImportReverted;
import io.factline.imports.ImportEvent.ImportStarted;
import io.factline.imports.ImportEvent.RowsImported;
import io.factline.imports.ImportId;
import io.factline.imports.ImportedRow;
import io.factline.imports.RowFact;
import io.factline.incident.IncidentId;
import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch of events changes in the tables of imports: collected first, written with four statements at most. */
final class ImportRows {

    private final List<Taken<ImportStarted>> started = new ArrayList<>();
    private final List<Taken<ImportFinished>> finished = new ArrayList<>();
    private final Map<Part, Reverted> reverted = new LinkedHashMap<>();
    private final List<Kept> rows = new ArrayList<>();

    private record Taken<E>(E event, RecordedEvent recorded) {}

    private record Part(ImportId id, IncidentId incident) {}

    /** The last reversal, and how many facts all of them retracted. */
    private record Reverted(ImportReverted last, RecordedEvent recorded, long retracted) {}

    private record Kept(RowsImported event, ImportedRow row) {}

    void take(ImportEvent event, RecordedEvent recorded) {
        switch (event) {
            case ImportStarted start -> started.add(new Taken<>(start, recorded));
            case RowsImported imported -> imported.rows().forEach(row -> rows.add(new Kept(imported, row)));
            case ImportFinished finish -> finished.add(new Taken<>(finish, recorded));
            case ImportReverted reversal ->
                reverted.merge(
                        new Part(event.id(), event.incident()),
                        new Reverted(reversal, recorded, reversal.retracted()),
                        (before, now) ->
                                new Reverted(now.last(), now.recorded(), before.retracted() + now.retracted()));
        }
    }

    void write(JdbcClient view) {
        if (!started.isEmpty()) {
            insert(view);
        }
        if (!rows.isEmpty()) {
            insertRows(view);
        }
        if (!finished.isEmpty()) {
            finish(view);
        }
        if (!reverted.isEmpty()) {
            revert(view);
        }
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into import (incident, id, format, file, sha256, size, zone, columns, position, started_at, started_by,
                          retracted, left_standing)
                        select *, 0, 0 from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                          ?::text[], ?::bigint[], ?::timestamptz[], ?::uuid[])""")
                .params(
                        texts(started, one -> one.event().incident()),
                        texts(started, one -> one.event().id()),
                        texts(started, one -> one.event().format().code()),
                        texts(started, one -> one.event().file()),
                        texts(started, one -> one.event().sha256()),
                        texts(started, one -> one.event().size()),
                        texts(started, one -> one.event().zone()),
                        texts(started, one -> EventJson.json(one.event().columns())),
                        texts(started, one -> one.recorded().position()),
                        texts(started, one -> one.recorded().recordedAt()),
                        texts(started, one -> one.recorded().actor()))
                .update();
    }

    private void insertRows(JdbcClient view) {
        view.sql("""
                        insert into import_row (incident, import, row, facts, outcomes, problems, body)
                        select incident, import, row, string_to_array(facts, ','), string_to_array(outcomes, ','), problems, body
                        from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::text[])
                          as t (incident, import, row, facts, outcomes, problems, body)""")
                .params(
                        texts(rows, kept -> kept.event().incident()),
                        texts(rows, kept -> kept.event().id()),
                        texts(rows, kept -> kept.row().row()),
                        texts(
                                rows,
                                kept -> joined(kept.row(), fact -> fact.fact().text())),
                        texts(
                                rows,
                                kept -> joined(
                                        kept.row(), fact -> fact.outcome().code())),
                        texts(rows, kept -> !kept.row().problems().isEmpty()),
                        texts(rows, kept -> EventJson.json(kept.row())))
                .update();
    }

    private static String joined(ImportedRow row, Function<RowFact, String> part) {
        return row.facts().stream().map(part).collect(Collectors.joining(","));
    }

    private void finish(JdbcClient view) {
        view.sql("""
                        update import i set finished_at = t.at
                        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as t (incident, id, at)
                        where i.incident = t.incident and i.id = t.id""")
                .params(
                        texts(finished, one -> one.event().incident()),
                        texts(finished, one -> one.event().id()),
                        texts(finished, one -> one.recorded().recordedAt()))
                .update();
    }

    private void revert(JdbcClient view) {
        List<Reverted> all = List.copyOf(reverted.values());
        view.sql("""
                        update import i set reverted_at = t.at, reverted_by = t.by, reason = t.reason,
                          retracted = i.retracted + t.retracted, left_standing = t.left_standing
                        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[])
                          as t (incident, id, at, by, reason, retracted, left_standing)
                        where i.incident = t.incident and i.id = t.id""")
                .params(
                        texts(all, one -> one.last().incident()),
                        texts(all, one -> one.last().id()),
                        texts(all, one -> one.recorded().recordedAt()),
                        texts(all, one -> one.recorded().actor()),
                        texts(all, one -> one.last().reason()),
                        texts(all, Reverted::retracted),
                        texts(all, one -> one.last().left()))
                .update();
    }
}
