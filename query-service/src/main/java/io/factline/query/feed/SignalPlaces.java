package io.factline.query.feed;

import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.record.RecordedEvent;
import io.factline.signal.SignalEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * To which incident some signals belong today, and which facts they became: whoever may not know of that incident, or not read such a
 * fact, may not read what they said before either.
 */
final class SignalPlaces {

    private static final String PLACES = """
            select e.stream, e.incident, e.envelope::json -> 'data' ->> 'fact' as fact from record.event e
            where e.stream = any(?) and e.incident is not null order by e.stream, e.sequence""";

    private final Map<String, IncidentId> incidents = new HashMap<>();
    private final Map<String, Set<String>> facts = new HashMap<>();

    private SignalPlaces() {}

    static SignalPlaces of(List<RecordedEvent> events, JdbcClient log) {
        SignalPlaces places = new SignalPlaces();
        String[] streams = events.stream()
                .filter(recorded -> recorded.event() instanceof SignalEvent)
                .map(RecordedEvent::stream)
                .distinct()
                .toArray(String[]::new);
        if (streams.length > 0) {
            log.sql(PLACES).params((Object) streams).query(places::take);
        }
        return places;
    }

    private void take(ResultSet row) throws SQLException {
        String stream = row.getString("stream");
        IncidentId incident = IncidentId.of(row.getString("incident"));
        incidents.put(stream, incident);
        String fact = row.getString("fact");
        if (fact != null) {
            facts.computeIfAbsent(stream, _ -> new HashSet<>()).add(new FactId(fact).stream(incident));
        }
    }

    /** The incident to which the signal of an event belongs today; none where it belongs to none, or where the event is of no signal. */
    Stream<IncidentId> incidents(RecordedEvent recorded) {
        return Stream.ofNullable(incidents.get(recorded.stream()));
    }

    /** The streams of all facts that the signal of an event became, or was said to say the same as. */
    Stream<String> facts(RecordedEvent recorded) {
        return facts.getOrDefault(recorded.stream(), Set.of()).stream();
    }
}
