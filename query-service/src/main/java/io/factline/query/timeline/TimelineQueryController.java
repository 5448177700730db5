package io.factline.query.timeline;

import io.factline.fact.Access;
import io.factline.fact.Audience;
import io.factline.fact.FactId;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
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

/** Timelines and histories of facts out. */
@RestController
class TimelineQueryController implements TimelineQueryApi {

    private static final int LIMIT = 200;
    private static final int LIMIT_MAX = 1_000;
    private static final String VERSIONS =
            "select v.incident, v.fact, v.version, v.from_position, v.status, v.change, v.disputed,"
                    + " v.first_recorded_at, v.recorded_at, v.recorded_by, v.reason, v.body from fact_version v ";

    private final Views views;
    private final TimelineProjection projection;
    private final RowMapper<TimelineEntry> entries;
    private final HttpServletResponse answer;

    /** Spring hands in a proxy of the answer to the request at hand. */
    TimelineQueryController(Views views, TimelineProjection projection, HttpServletResponse answer) {
        this.views = views;
        this.projection = projection;
        this.entries = new TimelineEntries();
        this.answer = answer;
    }

    @Override
    public Timeline timeline(
            IncidentRef incident,
            @Nullable List<String> type,
            @Nullable List<Track> track,
            @Nullable List<Audience> audience,
            @Nullable List<Standing> standing,
            @Nullable String q,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after,
            @Nullable String prefer) {
        int size = limit == null ? LIMIT : limit;
        if (size < 1 || size > LIMIT_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has a limit of 1 to 1000 facts.");
        }
        Cursor from = cursor == null ? Cursor.START : Cursor.of(cursor);
        TimelineFilter filter = new TimelineFilter(type, track, audience, standing, q);
        Reader reader = Reader.current();
        return views.read(projection, after, Freshness.wait(prefer), (position, view) -> {
            UUID id = id(incident, view);
            List<TimelineEntry> page = page(id, from, size + 1, filter, reader, view);
            boolean more = page.size() > size;
            List<TimelineEntry> shown = more ? page.subList(0, size) : page;
            return new Timeline(
                    position,
                    RelatedFacts.of(id, List.copyOf(shown), reader, view),
                    reader.privileged() ? 0 : withheld(id, view),
                    more ? Cursor.behind(shown.getLast()).text() : null);
        });
    }

    private List<TimelineEntry> page(
            UUID incident, Cursor from, int size, TimelineFilter filter, Reader reader, JdbcClient view) {
        return view.sql(VERSIONS + "where v.incident = ? and v.to_position is null and v.status = 'current'"
                        + " and (v.begins_at, v.fact) > (?::timestamptz, ?)"
                        + (reader.privileged() ? "" : " and not v.privileged")
                        + filter.sql() + " order by v.begins_at, v.fact limit ?")
                .param(incident)
                .param(from.beginsAt())
                .param(from.fact())
                .params(filter.params())
                .param(size)
                .query(entries)
                .list();
    }

    private static long withheld(UUID incident, JdbcClient view) {
        return view.sql("select privileged from incident where id = ?")
                .param(incident)
                .query(Long.class)
                .single();
    }

    @Override
    public TimelineEntry fact(IncidentRef incident, FactId fact, @Nullable Long after, @Nullable String prefer) {
        Reader reader = Reader.current();
        TimelineEntry latest = views.read(projection, after, Freshness.wait(prefer), (_, view) -> {
            UUID id = id(incident, view);
            TimelineEntry last = versions(id, fact, reader, view).getLast();
            return RelatedFacts.of(id, List.of(last), reader, view).getFirst();
        });
        answer.setHeader("ETag", "\"" + latest.version() + "\"");
        return latest;
    }

    @Override
    public List<TimelineEntry> history(
            IncidentRef incident, FactId fact, @Nullable Long after, @Nullable String prefer) {
        Reader reader = Reader.current();
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (_, view) -> versions(id(incident, view), fact, reader, view));
    }

    private List<TimelineEntry> versions(UUID incident, FactId fact, Reader reader, JdbcClient view) {
        List<TimelineEntry> versions = view.sql(VERSIONS + "where v.incident = ? and v.fact = ? order by v.version")
                .params(incident, fact.text())
                .query(entries)
                .list();
        if (versions.isEmpty()) {
            throw fact.unknown();
        }
        if (versions.getLast().access() == Access.PRIVILEGED && !reader.privileged()) {
            throw fact.withheld();
        }
        // what was privileged stays so when a later version is opened: it may have been cleaned for that
        return reader.privileged()
                ? versions
                : versions.stream()
                        .filter(version -> version.access() != Access.PRIVILEGED)
                        .toList();
    }

    private static UUID id(IncidentRef incident, JdbcClient view) {
        if (!incident.isWellFormed()) {
            throw incident.unknown();
        }
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
