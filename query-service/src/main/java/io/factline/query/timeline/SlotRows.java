package io.factline.query.timeline;

import io.factline.fact.Access;
import io.factline.incident.IncidentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch of events changes in the table of slots: which an incident ever had, and how many of its facts are in each now.
 * So whoever asks how many there are need not look at them.
 */
final class SlotRows {

    private final Map<Key, Change> changes = new LinkedHashMap<>();

    private record Key(IncidentId incident, String factType, String slot) {}

    private static final class Change {

        private long facts;
        private long privileged;
    }

    /** Takes what an event changes of a fact. */
    void take(FactRows.Step step, IncidentId incident) {
        FactState before = step.before();
        if (before != null) {
            add(incident, before, -1);
        }
        add(incident, step.after(), 1);
    }

    private void add(IncidentId incident, FactState state, int count) {
        var detail = state.fact().detail();
        Change change = changes.computeIfAbsent(
                new Key(incident, detail.factType(), Objects.requireNonNullElse(Slot.of(detail), "")),
                _ -> new Change());
        if (!state.retracted()) {
            change.facts += count;
            change.privileged += state.fact().access() == Access.PRIVILEGED ? count : 0;
        }
    }

    void write(JdbcClient view) {
        if (changes.isEmpty()) {
            return;
        }
        view.sql("""
                        insert into slot as s (incident, fact_type, slot, facts, privileged)
                        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                        on conflict (incident, fact_type, slot) do update
                          set facts = s.facts + excluded.facts, privileged = s.privileged + excluded.privileged""")
                .params(
                        texts(entry -> entry.getKey().incident().toString()),
                        texts(entry -> entry.getKey().factType()),
                        texts(entry -> entry.getKey().slot()),
                        texts(entry -> Long.toString(entry.getValue().facts)),
                        texts(entry -> Long.toString(entry.getValue().privileged)))
                .update();
    }

    private String[] texts(Function<Map.Entry<Key, Change>, String> column) {
        return changes.entrySet().stream().map(column).toArray(String[]::new);
    }
}
