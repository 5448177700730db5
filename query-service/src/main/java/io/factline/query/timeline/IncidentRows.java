package io.factline.query.timeline;

import io.factline.clock.RuleId;
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
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentEvent.IncidentUnrestricted;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.IncidentId;
import io.factline.kpi.Pin;
import io.factline.record.RecordedEvent;
import io.factline.record.Term;
import io.factline.record.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch of events changes in the table of incidents: collected first, written with two statements. */
final class IncidentRows {

    private final Map<IncidentOpened, Long> opened = new LinkedHashMap<>();
    private final Map<IncidentId, Change> changes = new LinkedHashMap<>();

    /** Who may know of it from now on; nobody in particular where everybody may. */
    private final Map<IncidentId, List<UUID>> members = new LinkedHashMap<>();

    private final RangeRows revisions =
            new RangeRows("revision", List.of(), "version bigint", "recorded_at timestamptz");
    private final RangeRows closings = new RangeRows("closing", List.of(), "closed text");
    private final RangeRows signatures = new RangeRows("signature", List.of());
    private final RangeRows links = new RangeRows("link", List.of("kind text", "other uuid"));
    private final RangeRows pins = new RangeRows("pin", List.of("kpi text", "side text"), "fact text", "reason text");
    private final RangeRows duties = new RangeRows("duty", List.of("rule text"), "excluded boolean", "reason text");

    private static final class Change {

        private long lastPosition;
        private Instant lastRecordedAt = Instant.EPOCH;
    }

    /** Takes an event about an incident itself. */
    void take(IncidentEvent event, RecordedEvent recorded) {
        IncidentId incident = event.incident();
        long position = recorded.position();
        switch (event) {
            case IncidentOpened opening -> opened.put(opening, position);
            case IncidentClosed closing ->
                closings.begin(incident, position, closing.closed().text());
            case IncidentReopened _ -> closings.end(incident, position);
            case IncidentLocked _ -> signatures.begin(incident, position);
            case IncidentUnlocked _ -> signatures.end(incident, position);
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
            case DutyAssigned duty -> decide(incident, position, duty.rule(), false, duty.reason());
            case DutyExcluded duty -> decide(incident, position, duty.rule(), true, duty.reason());
            case IncidentRestricted restricted -> members.put(incident, restricted.members());
            case IncidentUnrestricted _ -> members.put(incident, List.of());
            case KeyReserved _ -> {
                // the key stands with the incident that was opened under it
            }
        }
    }

    private void decide(IncidentId incident, long position, RuleId rule, boolean excluded, Words reason) {
        duties.begin(incident, position, rule.text(), Boolean.toString(excluded), reason.text());
    }

    /** Every event moves the last position of its incident; those of the incident's own stream its version too. */
    void grew(IncidentId incident, RecordedEvent recorded) {
        Change change = changes.computeIfAbsent(incident, _ -> new Change());
        change.lastPosition = recorded.position();
        change.lastRecordedAt = recorded.recordedAt();
        if (recorded.stream().equals(incident.stream())) {
            revisions.begin(
                    incident,
                    recorded.position(),
                    Long.toString(recorded.sequence() + 1),
                    recorded.recordedAt().toString());
        }
    }

    void write(JdbcClient view) {
        if (!opened.isEmpty()) {
            insert(view);
        }
        update(view);
        restrict(view);
        Stream.of(revisions, closings, signatures, links, pins, duties).forEach(ranges -> ranges.write(view));
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into incident (id, key, title, organisation, kind, sector, jurisdictions, zone, opened, exercise,
                          members, first_position, last_position, last_recorded_at)
                        select id, key, title, organisation, kind, sector, string_to_array(jurisdictions, '|'), zone, opened, exercise,
                          string_to_array(members, '|')::uuid[], first_position, 0, 'epoch'
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                                    ?::text[], ?::bigint[])
                          as t (id, key, title, organisation, kind, sector, jurisdictions, zone, opened, exercise, members, first_position)""")
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
                        ofOpened(e -> Boolean.toString(e.exercise())),
                        ofOpened(e -> e.restriction() == null
                                ? null
                                : e.restriction().members().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining("|"))),
                        opened.values().stream().map(String::valueOf).toArray(String[]::new))
                .update();
    }

    private void update(JdbcClient view) {
        view.sql("""
                        update incident i set last_position = t.last_position, last_recorded_at = t.last_recorded_at
                        from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as t (id, last_position, last_recorded_at)
                        where i.id = t.id""")
                .params(
                        changes.keySet().stream().map(IncidentId::toString).toArray(String[]::new),
                        ofChanges(change -> Long.toString(change.lastPosition)),
                        ofChanges(change -> change.lastRecordedAt.toString()))
                .update();
    }

    private void restrict(JdbcClient view) {
        members.forEach((incident, all) -> view.sql("update incident set members = :members where id = :incident")
                .param("members", all.isEmpty() ? null : all.toArray(UUID[]::new))
                .param("incident", incident.value())
                .update());
    }

    private @Nullable String[] ofOpened(Function<IncidentOpened, @Nullable String> column) {
        return opened.keySet().stream().map(column).toArray(String[]::new);
    }

    private @Nullable String[] ofChanges(Function<Change, @Nullable String> column) {
        return changes.values().stream().map(column).toArray(String[]::new);
    }
}
