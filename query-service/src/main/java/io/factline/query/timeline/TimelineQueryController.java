package io.factline.query.timeline;

import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.intake.Freshness;
import io.factline.query.view.Views;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineQueryApi;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Timelines and histories of facts out. */
@RestController
class TimelineQueryController implements TimelineQueryApi {

    private static final int LIMIT = 200;
    private static final int LIMIT_MAX = 1_000;
    private static final String VERSIONS =
            "select v.incident, v.fact, v.version, v.from_position, v.status, v.begins_at, v.recorded_at,"
                    + " v.recorded_by, v.reason, v.body from fact_version v ";

    private final Views views;
    private final TimelineProjection projection;
    private final RowMapper<TimelineEntry> entries;
    private final HttpServletResponse answer;

    /** Spring hands in a proxy of the answer to the request at hand. */
    TimelineQueryController(Views views, TimelineProjection projection, JsonMapper json, HttpServletResponse answer) {
        this.views = views;
        this.projection = projection;
        this.entries = new TimelineEntries(json);
        this.answer = answer;
    }

    @Override
    public Timeline timeline(
            IncidentRef incident,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after,
            @Nullable String prefer) {
        int size = limit == null ? LIMIT : limit;
        if (size < 1 || size > LIMIT_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has a limit of 1 to 1000 facts.");
        }
        Cursor from = cursor == null ? Cursor.START : Cursor.of(cursor);
        return views.read(projection, after, Freshness.wait(prefer), (position, view) -> {
            List<TimelineEntry> page = view.sql(VERSIONS + """
                            where v.incident = ? and v.to_position is null and v.status = 'current'
                              and (v.begins_at, v.fact) > (?::timestamptz, ?)
                            order by v.begins_at, v.fact limit ?""")
                    .params(id(incident, view), from.beginsAt(), from.fact(), size + 1)
                    .query(entries)
                    .list();
            boolean more = page.size() > size;
            List<TimelineEntry> shown = more ? page.subList(0, size) : page;
            return new Timeline(
                    position,
                    List.copyOf(shown),
                    more ? Cursor.behind(shown.getLast()).text() : null);
        });
    }

    @Override
    public TimelineEntry fact(IncidentRef incident, FactId fact, @Nullable Long after, @Nullable String prefer) {
        TimelineEntry latest = history(incident, fact, after, prefer).getLast();
        answer.setHeader("ETag", "\"" + latest.version() + "\"");
        return latest;
    }

    @Override
    public List<TimelineEntry> history(
            IncidentRef incident, FactId fact, @Nullable Long after, @Nullable String prefer) {
        return views.read(projection, after, Freshness.wait(prefer), (_, view) -> {
            List<TimelineEntry> versions = view.sql(VERSIONS + "where v.incident = ? and v.fact = ? order by v.version")
                    .params(id(incident, view), fact.text())
                    .query(entries)
                    .list();
            if (versions.isEmpty()) {
                throw new RuleBroken(Rule.UNKNOWN_FACT, "This incident has no fact \"" + fact + "\".");
            }
            return versions;
        });
    }

    private static UUID id(IncidentRef incident, JdbcClient view) {
        return view.sql(
                        incident.isId()
                                ? "select id from incident where id = ?::uuid"
                                : "select id from incident where key = ?")
                .params(incident.isId() ? IncidentId.of(incident.text()).toString() : incident.text())
                .query(UUID.class)
                .optional()
                .orElseThrow(incident::unknown);
    }
}
