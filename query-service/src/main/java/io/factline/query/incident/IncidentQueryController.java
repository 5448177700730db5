package io.factline.query.incident;

import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.query.intake.Freshness;
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

/** Incidents out. */
@RestController
class IncidentQueryController implements IncidentQueryApi {

    private static final String INCIDENTS =
            "select id, key, title, organisation, kind, sector, jurisdictions, zone, opened, closed,"
                    + " exercise, facts, last_recorded_at, version from incident ";
    private static final int INCIDENTS_MAX = 1_000;

    private final Views views;
    private final TimelineProjection projection;

    IncidentQueryController(Views views, TimelineProjection projection) {
        this.views = views;
        this.projection = projection;
    }

    @Override
    public List<IncidentSummary> all(@Nullable Long after, @Nullable String prefer) {
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> view.sql(INCIDENTS + "order by last_position desc limit ?")
                        .params(INCIDENTS_MAX)
                        .query((row, _) -> summary(row, position))
                        .list());
    }

    @Override
    public IncidentSummary one(IncidentRef incident, @Nullable Long after, @Nullable String prefer) {
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> view.sql(INCIDENTS + (incident.isId() ? "where id = ?::uuid" : "where key = ?"))
                        .params(incident.isId() ? IncidentId.of(incident.text()).toString() : incident.text())
                        .query((row, _) -> summary(row, position))
                        .optional()
                        .orElseThrow(incident::unknown));
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
                row.getLong("facts"),
                row.getTimestamp("last_recorded_at").toInstant(),
                row.getLong("version"),
                position);
    }
}
