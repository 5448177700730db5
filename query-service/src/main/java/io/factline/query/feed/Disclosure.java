package io.factline.query.feed;

import io.factline.fact.Access;
import io.factline.fact.FactEvent;
import io.factline.imports.ImportEvent.RowsImported;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentId;
import io.factline.query.intake.Reader;
import io.factline.query.record.QueryDatabase;
import io.factline.record.Code;
import io.factline.record.Event;
import io.factline.record.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which events a reader may see. It asks the log itself and no view, so that an event is never told before it is known who may
 * read it, and so that a parked incident hides nothing and tells nothing.
 */
@Component
class Disclosure {

    /** What is private today is private in the past, too. */
    private static final String MEMBERS = """
            select distinct on (e.stream) e.incident,
              coalesce(e.envelope::json -> 'data' ->> 'members', e.envelope::json -> 'data' -> 'restriction' ->> 'members') as members
            from record.event e
            where e.stream = any(?)
              and e.envelope::json ->> 'type' in ('IncidentOpened', 'IncidentRestricted', 'IncidentUnrestricted')
            order by e.stream, e.sequence desc""";

    private static final String ACCESS = """
            select e.stream, e.position,
              coalesce(e.envelope::json -> 'data' ->> 'access', e.envelope::json -> 'data' -> 'fact' ->> 'access', 'internal') as access
            from record.event e
            where e.stream = any(?) and e.envelope::json ->> 'type' in ('FactRecorded', 'AccessChanged')""";

    private final JdbcClient log;

    Disclosure(@QueryDatabase DataSource database) {
        this.log = JdbcClient.create(database);
    }

    /** Those of some events that a reader may see, in their order. */
    List<RecordedEvent> of(List<RecordedEvent> events, Reader reader) {
        SignalPlaces signals = SignalPlaces.of(events, log);
        Set<IncidentId> known = known(
                events.stream().flatMap(recorded -> Stream.concat(incidents(recorded), signals.incidents(recorded))),
                reader);
        List<RecordedEvent> visible = events.stream()
                .filter(recorded -> recorded.incident() != null || reader.sorts())
                .filter(recorded -> Stream.concat(incidents(recorded), signals.incidents(recorded))
                        .allMatch(known::contains))
                .toList();
        if (reader.privileged()) {
            return visible;
        }
        Map<String, NavigableMap<Long, Access>> access = access(
                visible.stream().flatMap(recorded -> Stream.concat(facts(recorded.event()), signals.facts(recorded))));
        return visible.stream()
                .filter(recorded -> Stream.concat(facts(recorded.event()), signals.facts(recorded))
                        .allMatch(fact -> isOpen(access.get(fact), recorded.position())))
                .toList();
    }

    /** Those of some incidents that a reader may know of. */
    Set<IncidentId> known(Stream<IncidentId> incidents, Reader reader) {
        Set<IncidentId> all = incidents.collect(Collectors.toSet());
        Map<UUID, Set<UUID>> members = members(all);
        return all.stream()
                .filter(incident -> reader.scope().has(incident.value(), members.get(incident.value())))
                .collect(Collectors.toSet());
    }

    private static Stream<IncidentId> incidents(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case IncidentLinked link -> Stream.of(link.incident(), link.other());
            case IncidentUnlinked link -> Stream.of(link.incident(), link.other());
            default -> Stream.ofNullable(recorded.incident());
        };
    }

    /** The streams of the facts that an event is about, or says something of. */
    private static Stream<String> facts(Event event) {
        return switch (event) {
            case FactEvent about -> Stream.of(about.stream());
            case AnchorPinned pinned -> Stream.of(pinned.pin().fact().stream(pinned.incident()));
            case RowsImported imported ->
                imported.rows().stream()
                        .flatMap(row -> row.facts().stream())
                        .map(fact -> fact.fact().stream(imported.incident()));
            default -> Stream.empty();
        };
    }

    /** Neither when the event was recorded nor today. */
    private static boolean isOpen(@Nullable NavigableMap<Long, Access> access, long position) {
        if (access == null) {
            return true;
        }
        Map.Entry<Long, Access> then = access.floorEntry(position);
        return access.lastEntry().getValue() != Access.PRIVILEGED
                && (then == null || then.getValue() != Access.PRIVILEGED);
    }

    private Map<UUID, Set<UUID>> members(Set<IncidentId> incidents) {
        Map<UUID, Set<UUID>> members = new HashMap<>();
        String[] streams = incidents.stream().map(IncidentId::stream).toArray(String[]::new);
        log.sql(MEMBERS).params((Object) streams).query(row -> {
            if (row.getString("members") != null) {
                members.put(row.getObject("incident", UUID.class), ids(row));
            }
        });
        return members;
    }

    private static Set<UUID> ids(ResultSet row) throws SQLException {
        return Set.copyOf(Arrays.asList(JsonMapper.shared().readValue(row.getString("members"), UUID[].class)));
    }

    /** How the access of the facts changed, by the stream of each and by position. */
    private Map<String, NavigableMap<Long, Access>> access(Stream<String> facts) {
        Map<String, NavigableMap<Long, Access>> access = new HashMap<>();
        log.sql(ACCESS).params((Object) facts.distinct().toArray(String[]::new)).query(row -> {
            access.computeIfAbsent(row.getString("stream"), _ -> new TreeMap<>())
                    .put(row.getLong("position"), Code.of(Access.class, row.getString("access")));
        });
        return access;
    }
}
