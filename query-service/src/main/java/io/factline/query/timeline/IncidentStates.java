package io.factline.query.timeline;

import io.factline.clock.Duty;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.kpi.Pin;
import io.factline.query.intake.Reader;
import io.factline.record.EventJson;
import io.factline.time.WrittenTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents as the record held them at a position. Links, pins and duties come as JSON: there are few of them. */
public final class IncidentStates {

    /** Each of the names {@code %s} is the condition of {@link Cut#at} for the table before it. */
    private static final String STATES = """
            select i.id, i.key, i.title, i.organisation, i.kind, i.sector, i.jurisdictions, i.zone, i.opened, i.exercise, i.members,
              (select c.closed from closing c where c.incident = i.id and %s) as closed,
              exists (select from signature s where s.incident = i.id and %s) as locked,
              (select r.version from revision r where r.incident = i.id and %s) as version,
              (select json_agg(json_build_object('kind', l.kind, 'incident', o.key) order by l.from_position)
               from link l join incident o on o.id = l.other where l.incident = i.id and %s and %s) as links,
              (select json_agg(json_build_object('kpi', p.kpi, 'side', p.side, 'fact', p.fact, 'reason', p.reason) order by p.from_position)
               from pin p where p.incident = i.id and %s
                 and (:privileged or not exists (select from fact_version v where v.incident = p.incident and v.fact = p.fact
                   and v.privileged and (%s or v.to_position is null)))) as pins,
              (select json_agg(json_build_object('rule', d.rule, 'excluded', d.excluded, 'reason', d.reason) order by d.from_position)
               from duty d where d.incident = i.id and %s) as duties,
              (select k.position from parked k where k.incident = i.id and k.position <= :position) as parked_at,
            """.formatted(
                    Cut.at("c"),
                    Cut.at("s"),
                    Cut.at("r"),
                    Cut.at("l"),
                    Reader.knows("o.id"),
                    Cut.at("p"),
                    Cut.at("v"),
                    Cut.at("d"));

    /** As they are now: counted while they were written. */
    private static final String NOW = STATES + """
              (select coalesce(sum(n.facts - case when :privileged then 0 else n.privileged end), 0)
               from slot n where n.incident = i.id) as facts,
              (select coalesce(sum(case when :privileged then 0 else n.privileged end), 0)
               from slot n where n.incident = i.id) as withheld, i.last_recorded_at
            from incident i\s""";

    /** As they were: counted again. */
    private static final String THEN = STATES + """
              (select count(*) from fact_version f where f.incident = i.id and %s) as facts, :withheld as withheld,
              greatest((select max(r.recorded_at) from revision r where r.incident = i.id and r.from_position <= :position),
                       (select max(f.recorded_at) from fact_version f where f.incident = i.id and f.from_position <= :position))
                as last_recorded_at
            from incident i\s""";

    /** Without counts. */
    private static final String DECIDED =
            STATES + "0 as facts, 0 as withheld, i.last_recorded_at from incident i where i.id = :incident";

    private IncidentStates() {}

    /** All of them as they are now, the one that the record heard of last first. */
    public static List<IncidentSummary> all(long position, Reader reader, int limit, JdbcClient view) {
        return view.sql(NOW + "where " + Reader.knows("i.id") + " order by i.last_position desc limit :limit")
                .param("position", position)
                .param("privileged", reader.privileged())
                .params(reader.params())
                .param("limit", limit)
                .query((row, _) -> summary(row, position))
                .list();
    }

    /** One of them at cut-offs. */
    public static IncidentSummary at(Cut cut, JdbcClient view) {
        boolean now = cut.now();
        return view.sql((now ? NOW : THEN.formatted(cut.sees("f"))) + "where i.id = :incident")
                .params(cut.params())
                .param("privileged", cut.reader().privileged())
                .param("withheld", now ? 0 : Withheld.count(cut, view))
                .query((row, _) -> summary(row, cut.position()))
                .single();
    }

    /** What people decided of it until a position, for whoever does not ask how many facts it has: none are counted. */
    public static IncidentSummary decided(Cut cut, JdbcClient view) {
        return view.sql(DECIDED)
                .params(cut.params())
                .param("privileged", cut.reader().privileged())
                .query((row, _) -> summary(row, cut.position()))
                .single();
    }

    private static IncidentSummary summary(ResultSet row, long position) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        String closed = row.getString("closed");
        return new IncidentSummary(
                new IncidentId(row.getObject("id", UUID.class)),
                new IncidentKey(row.getString("key")),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("kind"),
                row.getString("sector"),
                List.of((String[]) row.getArray("jurisdictions").getArray()),
                zone,
                new WrittenTime(row.getString("opened")).in(zone),
                closed == null ? null : new WrittenTime(closed).in(zone),
                row.getBoolean("exercise"),
                row.getBoolean("locked"),
                listed(row.getString("links"), Link[].class),
                listed(row.getString("pins"), Pin[].class),
                listed(row.getString("duties"), Duty[].class),
                members(row),
                row.getLong("facts"),
                row.getLong("withheld"),
                row.getTimestamp("last_recorded_at").toInstant(),
                row.getLong("version"),
                position,
                row.getObject("parked_at", Long.class));
    }

    /** Who may know of it today, whatever the position: the past of a private incident is private, too. */
    private static @Nullable List<UUID> members(ResultSet row) throws SQLException {
        return row.getArray("members") == null
                ? null
                : List.of((UUID[]) row.getArray("members").getArray());
    }

    private static <T> List<T> listed(@Nullable String array, Class<T[]> type) {
        return array == null ? List.of() : List.of(EventJson.read(array, type));
    }
}
