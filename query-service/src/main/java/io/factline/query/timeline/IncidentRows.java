package io.factline.query.timeline;

import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentId;
import io.factline.record.RecordedEvent;
import io.factline.record.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch of events changes in the table of incidents: collected first, written with two statements. */
final class IncidentRows {

    private final List<IncidentOpened> opened = new ArrayList<>();
    private final Map<IncidentId, Change> changes = new LinkedHashMap<>();

    private static final class Change {
        private @Nullable String closed;
        private long facts;
        private long version;
        private long lastPosition;
        private Instant lastRecordedAt = Instant.EPOCH;
    }

    void opened(IncidentOpened event) {
        opened.add(event);
    }

    void closed(IncidentClosed event, RecordedEvent recorded) {
        change(recorded).closed = event.closed().text();
    }

    void facts(RecordedEvent recorded, int more) {
        change(recorded).facts += more;
    }

    /** Every event moves the last position of its incident; those of the incident's own stream its version too. */
    void grew(RecordedEvent recorded) {
        Change change = change(recorded);
        change.lastPosition = recorded.position();
        change.lastRecordedAt = recorded.recordedAt();
        if (recorded.stream().equals(recorded.incident().stream())) {
            change.version = recorded.sequence() + 1;
        }
    }

    private Change change(RecordedEvent recorded) {
        return changes.computeIfAbsent(recorded.incident(), _ -> new Change());
    }

    void write(JdbcClient view) {
        if (!opened.isEmpty()) {
            insert(view);
        }
        update(view);
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into incident (id, key, title, organisation, kind, sector, jurisdictions, zone, opened, exercise,
                          facts, version, last_position, last_recorded_at)
                        select id, key, title, organisation, kind, sector, string_to_array(jurisdictions, '|'), zone, opened, exercise,
                          0, 0, 0, 'epoch'
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                          as t (id, key, title, organisation, kind, sector, jurisdictions, zone, opened, exercise)""")
                .params(
                        ofOpened(e -> e.incident().toString()),
                        ofOpened(e -> e.key().text()),
                        ofOpened(e -> e.title().text()),
                        ofOpened(e -> e.organisation().text()),
                        ofOpened(e -> e.kind().text()),
                        ofOpened(e -> e.sector() == null ? null : e.sector().text()),
                        // a term never contains the bar
                        ofOpened(e -> String.join(
                                "|", e.jurisdictions().stream().map(Term::text).toList())),
                        ofOpened(e -> e.zone().getId()),
                        ofOpened(e -> e.opened().text()),
                        ofOpened(e -> Boolean.toString(e.exercise())))
                .update();
    }

    private void update(JdbcClient view) {
        view.sql("""
                        update incident i set closed = coalesce(t.closed, i.closed), facts = i.facts + t.facts,
                          version = greatest(i.version, t.version), last_position = t.last_position, last_recorded_at = t.last_recorded_at
                        from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                          as t (id, closed, facts, version, last_position, last_recorded_at)
                        where i.id = t.id""")
                .params(
                        changes.keySet().stream().map(IncidentId::toString).toArray(String[]::new),
                        ofChanges(change -> change.closed),
                        ofChanges(change -> Long.toString(change.facts)),
                        ofChanges(change -> Long.toString(change.version)),
                        ofChanges(change -> Long.toString(change.lastPosition)),
                        ofChanges(change -> change.lastRecordedAt.toString()))
                .update();
    }

    private @Nullable String[] ofOpened(Function<IncidentOpened, @Nullable String> column) {
        return opened.stream().map(column).toArray(String[]::new);
    }

    private @Nullable String[] ofChanges(Function<Change, @Nullable String> column) {
        return changes.values().stream().map(column).toArray(String[]::new);
    }
}
