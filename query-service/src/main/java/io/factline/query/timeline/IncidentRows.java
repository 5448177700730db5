package io.factline.query.timeline;

import io.factline.fact.Access;
import io.factline.incident.IncidentEvent;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.AnchorUnpinned;
import io.factline.incident.IncidentEvent.DutyAssigned;
import io.factline.incident.IncidentEvent.DutyExcluded;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.IncidentReopened;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.IncidentId;
import io.factline.kpi.Pin;
import io.factline.record.RecordedEvent;
import io.factline.record.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch of events changes in the table of incidents: collected first, written with two statements. */
final class IncidentRows {

    private final List<IncidentOpened> opened = new ArrayList<>();
    private final Map<IncidentId, Change> changes = new LinkedHashMap<>();

    private final RangeRows links = new RangeRows("link", List.of("kind text", "other uuid"));
    private final RangeRows pins = new RangeRows("pin", List.of("kpi text", "side text"), "fact text", "reason text");
    private final RangeRows duties = new RangeRows("duty", List.of("rule text"), "excluded boolean", "reason text");

    private static final class Change {

        /** Empty where it was reopened, null where nothing of the kind happened. */
        private @Nullable String closed;

        private @Nullable Boolean locked;
        private long facts;
        private long privileged;
        private long version;
        private long lastPosition;
        private Instant lastRecordedAt = Instant.EPOCH;
    }

    /** Takes an event about an incident itself. */
    void take(IncidentEvent event, RecordedEvent recorded) {
        IncidentId incident = event.incident();
        long position = recorded.position();
        switch (event) {
            case IncidentOpened opening -> opened.add(opening);
            case IncidentClosed closing ->
                change(recorded).closed = closing.closed().text();
            case IncidentReopened _ -> change(recorded).closed = "";
            case IncidentLocked _ -> change(recorded).locked = true;
            case IncidentUnlocked _ -> change(recorded).locked = false;
            case IncidentLinked link ->
                links.begin(incident, position, link.kind().code(), link.other().toString());
            case IncidentUnlinked link ->
                links.end(incident, position, link.kind().code(), link.other().toString());
            case AnchorPinned pinned -> {
                Pin pin = pinned.pin();
                pins.begin(
                        incident,
                        position,
                        pin.kpi().text(),
                        pin.side().code(),
                        pin.fact().text(),
                        pin.reason().text());
            }
            case AnchorUnpinned unpinned ->
                pins.end(
                        incident,
                        position,
                        unpinned.kpi().text(),
                        unpinned.side().code());
            case DutyAssigned duty ->
                duties.begin(
                        incident,
                        position,
                        duty.rule().text(),
                        "false",
                        duty.reason().text());
            case DutyExcluded duty ->
                duties.begin(
                        incident,
                        position,
                        duty.rule().text(),
                        "true",
                        duty.reason().text());
            case KeyReserved _ -> {
                // the key stands with the incident that was opened under it
            }
        }
    }

    /** Takes what an event about a fact changes in the counts of its incident. */
    void take(FactRows.Step step, RecordedEvent recorded) {
        Change change = change(recorded);
        FactState before = step.before();
        FactState after = step.after();
        change.facts += count(after) - (before == null ? 0 : count(before));
        change.privileged += privileged(after) - (before == null ? 0 : privileged(before));
    }

    private static int count(FactState state) {
        return state.retracted() ? 0 : 1;
    }

    private static int privileged(FactState state) {
        return state.fact().access() == Access.PRIVILEGED ? count(state) : 0;
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
        Stream.of(links, pins, duties).forEach(decisions -> decisions.write(view));
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into incident (id, key, title, organisation, kind, sector, jurisdictions, zone, opened, exercise,
                          locked, facts, privileged, version, last_position, last_recorded_at)
                        select id, key, title, organisation, kind, sector, string_to_array(jurisdictions, '|'), zone, opened, exercise,
                          false, 0, 0, 0, 0, 'epoch'
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
                        update incident i set closed = case when t.closed is null then i.closed else nullif(t.closed, '') end,
                          locked = coalesce(t.locked, i.locked), facts = i.facts + t.facts, privileged = i.privileged + t.privileged,
                          version = greatest(i.version, t.version), last_position = t.last_position, last_recorded_at = t.last_recorded_at
                        from unnest(?::uuid[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                          as t (id, closed, locked, facts, privileged, version, last_position, last_recorded_at)
                        where i.id = t.id""")
                .params(
                        changes.keySet().stream().map(IncidentId::toString).toArray(String[]::new),
                        ofChanges(change -> change.closed),
                        ofChanges(change -> change.locked == null ? null : change.locked.toString()),
                        ofChanges(change -> Long.toString(change.facts)),
                        ofChanges(change -> Long.toString(change.privileged)),
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
