package io.factline.query.incident;

import io.factline.clock.Duty;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.kpi.Pin;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import io.factline.time.WrittenTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Incidents out. */
@RestController
class IncidentQueryController implements IncidentQueryApi {

    /** Links, pins and duties as JSON: there are few of them. */
    private static final String INCIDENTS = """
            select i.id, i.key, i.title, i.organisation, i.kind, i.sector, i.jurisdictions, i.zone, i.opened, i.closed, i.exercise,
              i.locked, i.facts, i.privileged, i.last_recorded_at, i.version,
              (select json_agg(json_build_object('kind', l.kind, 'incident', o.key) order by l.from_position)
               from link l join incident o on o.id = l.other where l.incident = i.id and l.to_position is null) as links,
              (select json_agg(json_build_object('kpi', p.kpi, 'side', p.side, 'fact', p.fact, 'reason', p.reason) order by p.from_position)
               from pin p where p.incident = i.id and p.to_position is null
                 and (? or not exists (select from fact_version v where v.incident = p.incident and v.fact = p.fact
                   and v.to_position is null and v.privileged))) as pins,
              (select json_agg(json_build_object('rule', d.rule, 'excluded', d.excluded, 'reason', d.reason) order by d.from_position)
               from duty d where d.incident = i.id and d.to_position is null) as duties
            from incident i\s""";

    private static final int INCIDENTS_MAX = 1_000;

    private final Views views;
    private final TimelineProjection projection;
    private final JsonMapper json;

    IncidentQueryController(Views views, TimelineProjection projection, JsonMapper json) {
        this.json = json;
        this.views = views;
        this.projection = projection;
    }

    @Override
    public List<IncidentSummary> all(@Nullable Long after, @Nullable String prefer) {
        Reader reader = Reader.current();
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> view.sql(INCIDENTS + "order by i.last_position desc limit ?")
                        .params(reader.privileged(), INCIDENTS_MAX)
                        .query((row, _) -> summary(row, position, reader))
                        .list());
    }

    @Override
    public IncidentSummary one(IncidentRef incident, @Nullable Long after, @Nullable String prefer) {
        if (!incident.isWellFormed()) {
            throw incident.unknown();
        }
        Reader reader = Reader.current();
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> view.sql(INCIDENTS + (incident.isId() ? "where i.id = ?::uuid" : "where i.key = ?"))
                        .params(
                                reader.privileged(),
                                incident.isId() ? IncidentId.of(incident.text()).toString() : incident.text())
                        .query((row, _) -> summary(row, position, reader))
                        .optional()
                        .orElseThrow(incident::unknown));
    }

    private IncidentSummary summary(ResultSet row, long position, Reader reader) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        String closed = row.getString("closed");
        long withheld = reader.privileged() ? 0 : row.getLong("privileged");
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
                row.getLong("facts") - withheld,
                withheld,
                row.getTimestamp("last_recorded_at").toInstant(),
                row.getLong("version"),
                position);
    }

    private <T> List<T> listed(@Nullable String array, Class<T[]> type) {
        return array == null ? List.of() : List.of(json.readValue(array, type));
    }
}
