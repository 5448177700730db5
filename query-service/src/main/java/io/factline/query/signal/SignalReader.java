package io.factline.query.signal;

import io.factline.fact.FactId;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.query.intake.Reader;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.record.Words;
import io.factline.signal.HandledSignal;
import io.factline.signal.Signal;
import io.factline.signal.SignalId;
import io.factline.signal.SignalPage;
import io.factline.signal.SignalPayload;
import io.factline.signal.SignalReading;
import io.factline.signal.SignalReport;
import io.factline.signal.SignalState;
import io.factline.signal.SignalStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads signals as far as a reader may know of them. */
final class SignalReader {

    /**
     * Each with the step that held up to a position. Who may know of it depends on where it is today: of no incident it is for whoever
     * sorts all of them. Where an incident is parked, this view does not hear of it any more, so the log is asked where the signal is;
     * and a fact that it became there may be privileged by now.
     */
    private static final String KNOWN = """
            from signal s
            cross join lateral (
              select t.* from signal_step t where t.signal = s.id and t.position <= :until order by t.sequence desc limit 1) l
            cross join lateral (
              select case when exists (select from parked where incident is not null)
                then (select e.incident from record.event e where e.stream = 'signal/' || s.id order by e.sequence desc limit 1)
                else (select t.incident from signal_step t where t.signal = s.id order by t.sequence desc limit 1) end as incident) today
            where s.position <= :until
              and (case when today.incident is null then :sorts else %s end)
              and (:privileged or not exists (
                select from signal_step t join fact_version v on v.incident = t.incident and v.fact = t.fact
                where t.signal = s.id and t.fact is not null and v.privileged and v.to_position is null)
                and (not exists (select from parked where incident is not null) or not exists (
                  select from record.event e join parked p on p.incident = e.incident
                  where e.stream = 'signal/' || s.id and e.envelope::json -> 'data' ->> 'fact' is not null)))
            """.formatted(Reader.knows("today.incident"));

    private static final String WANTED = """
             and (:of::uuid is null or l.incident = :of) and (not :unassigned or l.incident is null)
             and (:connector::uuid is null or s.connector = :connector)""";

    /** A step of before a parked incident took the signal says nothing of where it was. */
    private static final String COLUMNS = """
            select s.id, s.connector, s.position, s.received_at, s.reading, l.state, l.recorded_at, l.recorded_by,
              case when %1$s then l.fact end as fact, case when %1$s then l.reason end as reason,
              case when %1$s then (select n.key from incident n where n.id = l.incident) end as key\s""".formatted("l.incident is not distinct from today.incident");

    private final JdbcClient view;
    private final Reader reader;

    SignalReader(JdbcClient view, Reader reader) {
        this.view = view;
        this.reader = reader;
    }

    /**
     * What is asked for.
     *
     * @param before only signals received before this position
     */
    record Wanted(
            @Nullable SignalState state,
            @Nullable IncidentRef incident,
            boolean unassigned,
            @Nullable UUID connector,
            long before,
            int limit) {}

    SignalPage page(Wanted wanted, long position) {
        Map<String, @Nullable Object> params = params(Long.MAX_VALUE);
        params.put("of", wanted.incident() == null ? null : incident(wanted.incident()));
        params.put("unassigned", wanted.unassigned());
        params.put("connector", wanted.connector());
        long open = view.sql("select count(*) " + KNOWN + WANTED + " and l.state = 'open'")
                .params(params)
                .query(Long.class)
                .single();
        params.put("state", wanted.state() == null ? null : wanted.state().code());
        params.put("before", wanted.before());
        params.put("limit", wanted.limit() + 1);
        List<Signal> found = view.sql(COLUMNS + KNOWN + WANTED
                        + " and (:state::text is null or l.state = :state) and s.position < :before"
                        + " order by s.position desc limit :limit")
                .params(params)
                .query((row, _) -> signal(row))
                .list();
        boolean more = found.size() > wanted.limit();
        List<Signal> page = more ? found.subList(0, wanted.limit()) : found;
        return new SignalPage(position, open, page, more ? page.getLast().position() : null);
    }

    /** What came of signals up to a position. */
    List<HandledSignal> handled(@Nullable IncidentRef incident, long until) {
        Map<String, @Nullable Object> params = params(until);
        params.put("of", incident == null ? null : incident(incident));
        params.put("unassigned", false);
        params.put("connector", null);
        return view.sql("""
                        select s.id, s.received_at, l.state, f.recorded_at as seen_at, f.recorded_by as seen_by
                        """ + KNOWN.replace("where s.position <= :until", """
                        left join lateral (
                          select t.recorded_at, t.recorded_by from signal_step t
                          where t.signal = s.id and t.position <= :until and t.state <> 'open' order by t.sequence limit 1) f on true
                        where s.position <= :until""") + WANTED + " order by s.position")
                .params(params)
                .query((row, _) -> new HandledSignal(
                        new SignalId(row.getObject("id", UUID.class)),
                        row.getTimestamp("received_at").toInstant(),
                        Code.of(SignalState.class, row.getString("state")),
                        instant(row.getTimestamp("seen_at")),
                        row.getObject("seen_by", UUID.class)))
                .list();
    }

    SignalReport report(SignalId id, long position) {
        Map<String, @Nullable Object> params = params(Long.MAX_VALUE);
        params.put("id", id.value());
        Signal signal = view.sql(COLUMNS + KNOWN + " and s.id = :id")
                .params(params)
                .query((row, _) -> signal(row))
                .optional()
                .orElseThrow(id::unknown);
        SignalPayload payload = view.sql("select payload from signal where id = ?")
                .params(id.value())
                .query((row, _) -> EventJson.read(row.getString(1), SignalPayload.class))
                .single();
        return new SignalReport(
                position,
                signal,
                text(payload.mediaType()),
                payload.encoding(),
                payload.signal(),
                payload.body(),
                payload.sha256().equals(Words.ERASED)
                        ? null
                        : new Sha256(payload.sha256().text()),
                payload.size(),
                steps(params));
    }

    /** A step that belongs to an incident of which the reader may not know says only that it was taken. */
    private List<SignalStep> steps(Map<String, @Nullable Object> params) {
        return view.sql(
                        "select t.*, (select n.key from incident n where n.id = t.incident) as key, t.incident is null or "
                                + Reader.knows("t.incident")
                                + " as known from signal_step t where t.signal = :id order by t.sequence")
                .params(params)
                .query((row, _) -> step(row))
                .list();
    }

    private static SignalStep step(ResultSet row) throws SQLException {
        boolean known = row.getBoolean("known");
        String key = known ? row.getString("key") : null;
        String fact = known ? row.getString("fact") : null;
        return new SignalStep(
                row.getLong("position"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                row.getString("change"),
                key == null ? null : new IncidentKey(key),
                fact == null ? null : new FactId(fact),
                known ? row.getString("reason") : null);
    }

    private static Signal signal(ResultSet row) throws SQLException {
        String key = row.getString("key");
        String fact = row.getString("fact");
        SignalState state = Code.of(SignalState.class, row.getString("state"));
        boolean open = state == SignalState.OPEN;
        return new Signal(
                new SignalId(row.getObject("id", UUID.class)),
                row.getObject("connector", UUID.class),
                key == null ? null : new IncidentKey(key),
                state,
                fact == null ? null : new FactId(fact),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("position"),
                EventJson.read(row.getString("reading"), SignalReading.class),
                open ? null : instant(row.getTimestamp("recorded_at")),
                open ? null : row.getObject("recorded_by", UUID.class),
                open ? null : row.getString("reason"));
    }

    private UUID incident(IncidentRef incident) {
        if (!incident.isWellFormed()) {
            throw incident.unknown();
        }
        return view.sql("select n.id from incident n where (n.key = :incident or n.id::text = lower(:incident)) and "
                        + Reader.knows("n.id"))
                .params(reader.params())
                .param("incident", incident.text())
                .query(UUID.class)
                .optional()
                .orElseThrow(incident::unknown);
    }

    private Map<String, @Nullable Object> params(long until) {
        Map<String, @Nullable Object> params = new HashMap<>(reader.params());
        params.put("privileged", reader.privileged());
        params.put("sorts", reader.sorts());
        params.put("until", until);
        return params;
    }

    private static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
