package io.factline.query.timeline;

import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.record.RecordedEvent;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch of events changes in the table of versions: collected first, then the versions that were current are ended
 * with one statement and the new ones written with another. A retraction repeats the body of the version before it.
 */
final class FactRows {

    private final List<Row> rows = new ArrayList<>();
    private final Map<Key, Row> latest = new LinkedHashMap<>();
    private final Map<Key, Long> ended = new LinkedHashMap<>();

    private record Key(IncidentId incident, FactId fact) {}

    /** A version; body and place in the timeline are null where they are those of the version before, not in this batch. */
    private static final class Row {
        private final RecordedEvent recorded;
        private final FactId fact;
        private final String status;
        private final @Nullable String beginsAt;
        private final @Nullable String reason;
        private final @Nullable String body;
        private @Nullable Long toPosition;

        Row(
                RecordedEvent recorded,
                FactId fact,
                String status,
                @Nullable String beginsAt,
                @Nullable Words reason,
                @Nullable String body) {
            this.recorded = recorded;
            this.fact = fact;
            this.status = status;
            this.beginsAt = beginsAt;
            this.reason = reason == null ? null : reason.text();
            this.body = body;
        }
    }

    void version(
            RecordedEvent recorded,
            FactId fact,
            ZoneId zone,
            String body,
            WrittenTime occurred,
            @Nullable Words reason) {
        add(new Row(recorded, fact, "current", Place.of(occurred.in(zone).begin()), reason, body));
    }

    void retracted(RecordedEvent recorded, FactRetracted event) {
        Row before = latest.get(new Key(event.incident(), event.id()));
        add(new Row(
                recorded,
                event.id(),
                "retracted",
                before == null ? null : before.beginsAt,
                event.reason(),
                before == null ? null : before.body));
    }

    private void add(Row row) {
        Key key = new Key(row.recorded.incident(), row.fact);
        Row before = latest.put(key, row);
        if (before != null) {
            before.toPosition = row.recorded.position();
        } else if (row.recorded.sequence() > 0) {
            ended.put(key, row.recorded.position());
        }
        rows.add(row);
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : Long.toString(number);
    }

    void write(JdbcClient view) {
        if (!ended.isEmpty()) {
            view.sql("""
                            update fact_version v set to_position = t.position
                            from unnest(?::uuid[], ?::text[], ?::bigint[]) as t (incident, fact, position)
                            where v.incident = t.incident and v.fact = t.fact and v.to_position is null""")
                    .params(
                            ended.keySet().stream()
                                    .map(key -> key.incident().toString())
                                    .toArray(String[]::new),
                            ended.keySet().stream()
                                    .map(key -> key.fact().text())
                                    .toArray(String[]::new),
                            ended.values().stream().map(String::valueOf).toArray(String[]::new))
                    .update();
        }
        if (!rows.isEmpty()) {
            insert(view);
        }
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into fact_version (incident, fact, version, from_position, to_position, status, begins_at, recorded_at,
                          recorded_by, reason, body)
                        select t.incident, t.fact, t.version, t.from_position, t.to_position, t.status,
                          coalesce(t.begins_at::timestamptz, before.begins_at), t.recorded_at::timestamptz, t.recorded_by, t.reason,
                          coalesce(t.body, before.body)
                        from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                    ?::uuid[], ?::text[], ?::text[])
                          as t (incident, fact, version, from_position, to_position, status, begins_at, recorded_at, recorded_by, reason, body)
                          left join fact_version before
                            on t.body is null and before.incident = t.incident and before.fact = t.fact and before.version = t.version - 1""")
                .params(
                        texts(row -> row.recorded.incident().toString()),
                        texts(row -> row.fact.text()),
                        texts(row -> Long.toString(row.recorded.sequence() + 1)),
                        texts(row -> Long.toString(row.recorded.position())),
                        texts(row -> text(row.toPosition)),
                        texts(row -> row.status),
                        texts(row -> row.beginsAt),
                        texts(row -> row.recorded.recordedAt().toString()),
                        texts(row -> row.recorded.actor().toString()),
                        texts(row -> row.reason),
                        texts(row -> row.body))
                .update();
    }

    private @Nullable String[] texts(Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
