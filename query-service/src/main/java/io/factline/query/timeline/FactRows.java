package io.factline.query.timeline;

import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.FactEvent;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        private @Nullable Long toPosition;

        Row(RecordedEvent recorded, FactEvent event, FactState state) {
            this.recorded = recorded;
            this.event = event;
            this.state = state;
        }

        RecordedEvent recorded() {
            return recorded;
        }

        FactState state() {
            return state;
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
            insert(view);
            RelationRows.write(rows, view);
        }
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into fact_version (incident, fact, version, from_position, to_position, status, change, begins_at, fact_type,
                          track, standing, audiences, privileged, disputed, first_recorded_at, recorded_at, recorded_by, reason, body, search)
                        select incident, fact, version, from_position, to_position, status, change, begins_at, fact_type, track, standing,
                          string_to_array(audiences, ','), privileged, disputed, first_recorded_at, recorded_at, recorded_by, reason, body,
                          to_tsvector('english', words) || to_tsvector('french', words)
                        from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[],
                                    ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::timestamptz[], ?::timestamptz[],
                                    ?::uuid[], ?::text[], ?::text[], ?::text[])
                          as t (incident, fact, version, from_position, to_position, status, change, begins_at, fact_type, track, standing,
                                audiences, privileged, disputed, first_recorded_at, recorded_at, recorded_by, reason, body, words)""")
                .params(
                        texts(row -> row.event.incident().toString()),
                        texts(row -> row.event.id().text()),
                        texts(row -> Long.toString(row.recorded.sequence() + 1)),
                        texts(row -> Long.toString(row.recorded.position())),
                        texts(row -> row.toPosition == null ? null : row.toPosition.toString()),
                        texts(row -> row.state.retracted() ? "retracted" : "current"),
                        texts(row -> FactState.change(row.event).code()),
                        facts(fact ->
                                Place.of(fact.occurred().in(fact.requiredZone()).begin())),
                        facts(fact -> fact.detail().factType()),
                        facts(fact -> fact.lane().code()),
                        facts(fact -> fact.standing().code()),
                        facts(fact -> fact.audiences().stream().map(Code::code).collect(Collectors.joining(","))),
                        facts(fact -> Boolean.toString(fact.access() == Access.PRIVILEGED)),
                        texts(row -> Boolean.toString(row.state.disputed())),
                        texts(row -> row.state.firstRecordedAt().toString()),
                        texts(row -> row.recorded.recordedAt().toString()),
                        texts(row -> row.recorded.actor().toString()),
                        texts(row -> Objects.toString(FactState.reason(row.event), null)),
                        facts(EventJson::json),
                        facts(SearchText::of))
                .update();
    }

    private @Nullable String[] facts(Function<Fact, String> value) {
        return texts(row -> value.apply(row.state.fact()));
    }

    private @Nullable String[] texts(Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
