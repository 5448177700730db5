package io.factline.query.timeline;

import io.factline.fact.Fact;
import io.factline.fact.FactEvent;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import io.factline.time.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch of events changes in the tables of versions and relations: what the record said before is read with one
 * statement, the versions that were current are ended with another, and the new ones written with a third.
 */
final class FactRows {

    private final Map<Key, FactState> states = new LinkedHashMap<>();
    private final Map<Key, Row> latest = new LinkedHashMap<>();
    private final Map<Key, Long> ended = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** Which fact. */
    private record Key(IncidentId incident, FactId fact) {

        static Key of(FactEvent event) {
            return new Key(event.incident(), event.id());
        }
    }

    /** A new version; it ends within the batch where another one follows. */
    static final class Row {

        private final RecordedEvent recorded;
        private final FactEvent event;
        private final FactState state;
        private final Occurrence occurred;
        private final Map<ToldTo, Instant> told;
        private @Nullable Long toPosition;

        Row(RecordedEvent recorded, FactEvent event, FactState state) {
            this.recorded = recorded;
            this.event = event;
            this.state = state;
            this.occurred = state.fact().occurred().in(state.fact().requiredZone());
            this.told = state.told();
        }

        RecordedEvent recorded() {
            return recorded;
        }

        FactEvent event() {
            return event;
        }

        FactState state() {
            return state;
        }

        /** When it happened, where it happened. */
        Occurrence occurred() {
            return occurred;
        }

        Map<ToldTo, Instant> told() {
            return told;
        }

        @Nullable
        Long toPosition() {
            return toPosition;
        }
    }

    /** Reads what the record says of the facts that the events change. */
    void load(List<RecordedEvent> events, JdbcClient view) {
        List<Key> known = events.stream()
                .filter(recorded ->
                        recorded.event() instanceof FactEvent && !(recorded.event() instanceof FactRecorded))
                .map(recorded -> Key.of((FactEvent) recorded.event()))
                .distinct()
                .toList();
        if (known.isEmpty()) {
            return;
        }
        view.sql("""
                        select v.incident, v.fact, v.body, v.status, v.disputed, v.first_recorded_at
                        from unnest(?::uuid[], ?::text[]) as t (incident, fact)
                          join fact_version v on v.incident = t.incident and v.fact = t.fact and v.to_position is null""")
                .params(
                        known.stream().map(key -> key.incident().toString()).toArray(String[]::new),
                        known.stream().map(key -> key.fact().text()).toArray(String[]::new))
                .query(row -> {
                    Key key = new Key(
                            new IncidentId(row.getObject("incident", UUID.class)), new FactId(row.getString("fact")));
                    FactState state = new FactState(
                            EventJson.read(row.getString("body"), Fact.class),
                            row.getString("status").equals("retracted"),
                            row.getBoolean("disputed"),
                            row.getTimestamp("first_recorded_at").toInstant());
                    states.put(key, state);
                });
    }

    /** Takes an event about a fact; answers what the record says before it, null where nothing, and after it. */
    Step take(RecordedEvent recorded, FactEvent event) {
        Key key = Key.of(event);
        FactState before = states.get(key);
        FactState after =
                before == null ? FactState.first((FactRecorded) event, recorded.recordedAt()) : before.after(event);
        states.put(key, after);
        Row row = new Row(recorded, event, after);
        Row earlier = latest.put(key, row);
        if (earlier != null) {
            earlier.toPosition = recorded.position();
        } else if (before != null) {
            ended.put(key, recorded.position());
        }
        rows.add(row);
        return new Step(before, after);
    }

    /** What the record says of a fact before and after an event. */
    record Step(@Nullable FactState before, FactState after) {}

    void write(JdbcClient view) {
        if (!ended.isEmpty()) {
            Object[] facts = {
                ended.keySet().stream().map(key -> key.incident().toString()).toArray(String[]::new),
                ended.keySet().stream().map(key -> key.fact().text()).toArray(String[]::new),
                ended.values().stream().map(String::valueOf).toArray(String[]::new)
            };
            for (String table : List.of("fact_version", "relation")) {
                view.sql("update " + table + " v set to_position = t.position"
                                + " from unnest(?::uuid[], ?::text[], ?::bigint[]) as t (incident, fact, position)"
                                + " where v.incident = t.incident and v.fact = t.fact and v.to_position is null")
                        .params(facts)
                        .update();
            }
        }
        if (!rows.isEmpty()) {
            VersionRows.write(rows, view);
            RelationRows.write(rows, view);
        }
    }
}
