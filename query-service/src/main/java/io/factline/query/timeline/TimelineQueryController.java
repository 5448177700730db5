package io.factline.query.timeline;

import io.factline.fact.Access;
import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineCounts;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineQueryApi;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Timelines and histories of facts out. */
@RestController
class TimelineQueryController implements TimelineQueryApi {

    private static final int LIMIT = 200;
    private static final int LIMIT_MAX = 1_000;
    private static final String VERSIONS = "select " + TimelineEntries.COLUMNS + " from fact_version v ";

    private final CutReader reading;
    private final RowMapper<TimelineEntry> entries = new TimelineEntries();
    private final HttpServletResponse answer;

    /** Spring hands in a proxy of the answer to the request at hand. */
    TimelineQueryController(CutReader reading, HttpServletResponse answer) {
        this.reading = reading;
        this.answer = answer;
    }

    @Override
    public Timeline timeline(
            IncidentRef incident,
            AskedCutoffs cutoffs,
            AskedFacts facts,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after,
            @Nullable String prefer) {
        int size = limit == null ? LIMIT : limit;
        if (size < 1 || size > LIMIT_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has a limit of 1 to 1000 facts.");
        }
        Cursor from = cursor == null ? Cursor.START : Cursor.of(cursor);
        TimelineFilter filter = new TimelineFilter(facts);
        return reading.read(
                incident, cutoffs, after, prefer, Arrays.asList(filter.text(), cursor, size), (cut, view) -> {
                    List<TimelineEntry> page = page(cut, from, size + 1, filter, view);
                    boolean more = page.size() > size;
                    List<TimelineEntry> shown = more ? page.subList(0, size) : page;
                    return new Timeline(
                            cut.position(),
                            cut.parkedAt(),
                            cut.cutoffs(),
                            RelatedFacts.of(cut, List.copyOf(shown), view),
                            Withheld.count(cut, view),
                            more ? Cursor.behind(shown.getLast()).text() : null);
                });
    }

    private List<TimelineEntry> page(Cut cut, Cursor from, int size, TimelineFilter filter, JdbcClient view) {
        return view.sql(VERSIONS + "where v.incident = :incident and " + cut.sees("v")
                        + " and (v.begins_at, v.fact) > (:beginsAt::timestamptz, :behind)" + filter.sql("v")
                        + " order by v.begins_at, v.fact limit :size")
                .params(cut.params())
                .params(filter.params())
                .param("beginsAt", from.beginsAt())
                .param("behind", from.fact())
                .param("size", size)
                .query(entries)
                .list();
    }

    @Override
    public TimelineCounts counts(
            IncidentRef incident,
            AskedCutoffs cutoffs,
            AskedFacts facts,
            @Nullable Long after,
            @Nullable String prefer) {
        TimelineFilter filter = new TimelineFilter(facts);
        return reading.read(
                incident,
                cutoffs,
                after,
                prefer,
                List.of(filter.text()),
                (cut, view) -> FactCounts.of(cut, filter, view));
    }

    @Override
    public TimelineEntry fact(
            IncidentRef incident, FactId fact, AskedCutoffs cutoffs, @Nullable Long after, @Nullable String prefer) {
        TimelineEntry latest = reading.read(
                incident,
                cutoffs,
                after,
                prefer,
                (cut, view) -> RelatedFacts.of(
                                cut, List.of(versions(cut, fact, view).getLast()), view)
                        .getFirst());
        answer.setHeader("ETag", "\"" + latest.version() + "\"");
        return latest;
    }

    @Override
    public List<TimelineEntry> history(
            IncidentRef incident, FactId fact, AskedCutoffs cutoffs, @Nullable Long after, @Nullable String prefer) {
        return reading.read(incident, cutoffs, after, prefer, (cut, view) -> versions(cut, fact, view));
    }

    private List<TimelineEntry> versions(Cut cut, FactId fact, JdbcClient view) {
        List<TimelineEntry> versions = view.sql(
                        VERSIONS
                                + "where v.incident = :incident and v.fact = :fact and v.from_position <= :position order by v.version")
                .params(cut.params())
                .param("fact", fact.text())
                .query(entries)
                .list();
        if (versions.isEmpty()) {
            throw fact.unknown();
        }
        // first who may read it: when it happened and who was told of it is withheld, too
        if (!cut.reader().privileged()
                && (versions.getLast().access() == Access.PRIVILEGED || is(Cut.closedToday("v"), cut, fact, view))) {
            throw fact.withheld();
        }
        if (!is("true" + cut.reached("v"), cut, fact, view)) {
            throw fact.unknown();
        }
        // what was privileged stays so when a later version is opened: it may have been cleaned for that
        return cut.reader().privileged()
                ? versions
                : versions.stream()
                        .filter(version -> version.access() != Access.PRIVILEGED)
                        .toList();
    }

    private static boolean is(String condition, Cut cut, FactId fact, JdbcClient view) {
        return view.sql("select exists (select from fact_version v where v.incident = :incident and v.fact = :fact and "
                        + Cut.at("v") + " and " + condition + ")")
                .params(cut.params())
                .param("fact", fact.text())
                .query(Boolean.class)
                .single();
    }
}
