package io.factline.query.timeline;

import io.factline.fact.Standing;
import io.factline.timeline.TimelineChart;
import io.factline.timeline.TimelineChart.Bin;
import io.factline.timeline.TimelineChart.Lane;
import io.factline.timeline.TimelineChart.Mark;
import io.factline.timeline.TimelineChart.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one picture of the timeline: everything is counted where it is stored, and only the facts that are drawn are read. */
final class ChartReader {

    private final Cut cut;
    private final TimelineFilter filter;
    private final AskedChart asked;
    private final JdbcClient view;

    ChartReader(Cut cut, TimelineFilter filter, AskedChart asked, JdbcClient view) {
        this.cut = cut;
        this.filter = filter;
        this.asked = asked;
        this.view = view;
    }

    /** How many facts lie in the window, and how many of them would be drawn. */
    private record Size(long facts, long drawn) {}

    /** What is to be said of all facts that match, wherever the window is. */
    private record All(Lanes lanes, @Nullable Stretch whole, long undated, Size dated) {}

    /** What was counted of a lane, or, where there is none, of all facts. */
    private record Counted(
            @Nullable String lane,
            long facts,
            long undated,
            long drawn,
            @Nullable Stretch whole) {}

    TimelineChart read() {
        All all = all();
        Stretch window = asked.window() == null ? all.whole() : asked.window();
        Size size = asked.window() == null ? all.dated() : size(asked.window());
        List<Mark> marks = window == null || size.drawn() == 0 || size.drawn() > asked.marks()
                ? List.of()
                : new MarkReader(cut, all.lanes(), view).read(inWindow(drawn()), params(window), asked.marks());
        return new TimelineChart(
                cut.position(),
                cut.parkedAt(),
                cut.cutoffs(),
                asked.window() == null ? all.whole() : null,
                asked.window() == null && all.whole() != null ? acute() : null,
                window,
                asked.lanes(),
                all.lanes().all(),
                size.facts(),
                all.undated(),
                marks,
                window == null || size.facts() == 0 ? List.of() : bins(window, all.lanes()),
                Withheld.count(cut, view));
    }

    private String matching() {
        return "v.incident = :incident and " + cut.sees("v") + filter.sql("v");
    }

    private String drawn() {
        return asked.opinions() ? "" : " and v.standing <> '" + Standing.OPINION.code() + "'";
    }

    /**
     * The condition that a version lies in the window: it began in it, or was not over where it begins. Each way has an index of
     * its own. What lasts long is few; of the others only those can reach into the window that began not long before it.
     */
    private String inWindow(String also) {
        String matching = matching() + also;
        String before = matching + " and v.begins_at < :from::timestamptz and v.ends_at > :from::timestamptz";
        return "(" + matching + " and v.begins_at >= :from::timestamptz and v.begins_at < :to::timestamptz or "
                // in hours: a day of a time zone can be an hour short
                + before + " and not v.lasting and v.begins_at > :from::timestamptz - interval '"
                + Lasting.LONG.toHours() + " hours' or "
                + before + " and v.lasting and v.begins_at > '-infinity')";
    }

    private Map<String, @Nullable Object> params(Stretch window) {
        Map<String, @Nullable Object> params = new HashMap<>(cut.params());
        params.putAll(filter.params());
        params.put("from", window.from().atOffset(ZoneOffset.UTC));
        params.put("to", window.to().atOffset(ZoneOffset.UTC));
        return params;
    }

    /** One walk through everything that matches: what lies in the same lanes is counted together first. */
    private All all() {
        List<Counted> counted = view.sql("""
                        with g as materialized (
                          select v.<column> as lanes, count(*) as facts,
                            count(*) filter (where v.begins_at = '-infinity') as undated,
                            count(*) filter (where v.begins_at > '-infinity'<drawn>) as drawn,
                            min(v.begins_at) filter (where v.begins_at > '-infinity') as first,
                            max(v.begins_at) filter (where v.begins_at > '-infinity') as last
                          from fact_version v where <matching> group by v.<column>)
                        select lane, sum(facts) as facts, null as undated, null as drawn, null as first, null as last
                        from g cross join lateral unnest(<array>) as lane group by lane
                        union all
                        select null, sum(facts), sum(undated), sum(drawn), min(first), max(last) + interval '1 second'
                        from g""".replace("<column>", Lanes.column(asked.lanes()))
                        .replace("<array>", Lanes.array(asked.lanes(), Lanes.largest()))
                        .replace("<drawn>", drawn())
                        .replace("<matching>", matching()))
                .params(cut.params())
                .params(filter.params())
                .query((row, _) -> new Counted(
                        row.getString("lane"),
                        row.getLong("facts"),
                        row.getLong("undated"),
                        row.getLong("drawn"),
                        stretch(row)))
                .list();
        List<Lane> lanes = counted.stream()
                .filter(row -> row.lane() != null)
                .map(row -> new Lane(Objects.requireNonNull(row.lane()), row.facts()))
                .toList();
        Counted sum =
                counted.stream().filter(row -> row.lane() == null).findFirst().orElseThrow();
        return new All(
                Lanes.of(asked.lanes(), lanes),
                sum.whole(),
                sum.undated(),
                new Size(sum.facts() - sum.undated(), sum.drawn()));
    }

    /** Of all stretches from one fact to the one half of them later, the shortest. */
    private @Nullable Stretch acute() {
        return view.sql("""
                        with known as materialized (
                          select v.begins_at from fact_version v
                          where <matching> and v.begins_at > '-infinity' and v.standing <> 'opinion' and not <superseded>),
                        stretch as (
                          select begins_at as first, lead(begins_at, ((select count(*) from known) - 1)::int / 2)
                            over (order by begins_at) as last
                          from known)
                        select first, last + interval '1 second' as last from stretch where last is not null
                        order by stretch.last - first, first limit 1""".replace("<matching>", matching()).replace("<superseded>", Superseded.sql(cut, "v")))
                .params(cut.params())
                .params(filter.params())
                .query((row, _) -> stretch(row))
                .optional()
                .orElse(null);
    }

    private static @Nullable Stretch stretch(ResultSet row) throws SQLException {
        OffsetDateTime from = row.getObject("first", OffsetDateTime.class);
        OffsetDateTime to = row.getObject("last", OffsetDateTime.class);
        return from == null || to == null ? null : new Stretch(from.toInstant(), Place.side(to.toInstant()));
    }

    private Size size(Stretch window) {
        return view.sql("select count(*), count(*) filter (where true" + drawn() + ") from fact_version v where "
                        + inWindow(""))
                .params(params(window))
                .query((row, _) -> new Size(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Counts what lies in the same lanes and the same bin together first, so that each version is looked at once. */
    private List<Bin> bins(Stretch window, Lanes lanes) {
        return view.sql("""
                        with g as (
                          select v.<column> as lanes, width_bucket(v.begins_at, :begins::timestamptz[]) - 1 as bin,
                            v.standing = 'opinion' as opinion, <superseded> as superseded, count(*) as facts
                          from fact_version v
                          where <matching> and v.begins_at >= :from::timestamptz and v.begins_at < :to::timestamptz
                          group by 1, 2, 3, 4)
                        select lane, bin, sum(facts) filter (where not opinion and not superseded),
                          sum(facts) filter (where opinion), sum(facts) filter (where superseded and not opinion)
                        from g cross join lateral unnest(<array>) as lane
                        group by lane, bin order by lane collate "C", bin""".replace("<column>", lanes.column())
                        .replace("<array>", lanes.array())
                        .replace("<superseded>", Superseded.sql(cut, "v"))
                        .replace("<matching>", matching()))
                .params(params(window))
                .param("named", lanes.named().toArray(String[]::new))
                .param("begins", begins(window))
                .query((row, _) ->
                        new Bin(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /** Where each bin begins: at the first microsecond that belongs to it. */
    private String[] begins(Stretch window) {
        long micros = ChronoUnit.MICROS.between(window.from(), window.to());
        long each = micros / asked.bins();
        long rest = micros % asked.bins();
        return LongStream.range(0, asked.bins())
                .mapToObj(bin -> window.from()
                        .plus(bin * each + Math.ceilDiv(bin * rest, asked.bins()), ChronoUnit.MICROS)
                        .toString())
                .toArray(String[]::new);
    }
}
