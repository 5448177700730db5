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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Counts the facts of each lane. */
    @FunctionalInterface
    interface Counting {

        /**
         * Counts.
         *
         * @param array of the lanes of a version {@code v}, in SQL
         * @param named the lanes that {@code :named} stands for
         */
        List<Lane> lanes(String array, Set<String> named);
    }

    /** How many facts lie in the window, and how many of them would be drawn. */
    private record Size(long facts, long drawn) {}

    TimelineChart read() {
        Lanes lanes = Lanes.of(asked.lanes(), this::count);
        Stretch whole = asked.window() == null ? whole() : null;
        Stretch window = asked.window() == null ? whole : asked.window();
        Size size = window == null ? new Size(0, 0) : size(window);
        List<Mark> marks = window == null || size.drawn() > asked.marks()
                ? List.of()
                : new MarkReader(cut, lanes, view).read(inWindow(drawn()), params(window), asked.marks());
        return new TimelineChart(
                cut.position(),
                cut.cutoffs(),
                whole,
                whole == null ? null : acute(),
                window,
                asked.lanes(),
                lanes.all(),
                size.facts(),
                undated(),
                marks,
                window == null ? List.of() : bins(window, lanes),
                Withheld.count(cut, view));
    }

    private String matching() {
        return "v.incident = :incident and " + cut.sees("v") + filter.sql("v");
    }

    private String drawn() {
        return asked.opinions() ? "" : " and v.standing <> '" + Standing.OPINION.code() + "'";
    }

    /**
     * The condition that a version lies in the window: that it began in it, or was not over where it begins. What lasts long is
     * few and has an index of its own; of the others only those can reach into the window that began not long before it.
     */
    private String inWindow(String also) {
        String matching = matching() + also + " and v.begins_at < :to::timestamptz";
        // in hours: a day of a time zone can be an hour short
        String notLong = matching + " and not v.lasting and v.begins_at > :from::timestamptz - interval '"
                + Lasting.LONG.toHours()
                + " hours' and (v.ends_at > :from::timestamptz or v.begins_at >= :from::timestamptz)";
        String isLong = matching + " and v.lasting and v.begins_at > '-infinity' and v.ends_at > :from::timestamptz";
        return "(" + notLong + " or " + isLong + ")";
    }

    private Map<String, @Nullable Object> params(Stretch window) {
        Map<String, @Nullable Object> params = new HashMap<>(cut.params());
        params.putAll(filter.params());
        params.put("from", window.from().atOffset(ZoneOffset.UTC));
        params.put("to", window.to().atOffset(ZoneOffset.UTC));
        return params;
    }

    private List<Lane> count(String array, Set<String> named) {
        return view.sql("select lane, count(*) from fact_version v cross join lateral unnest(" + array
                        + ") as lane where " + matching() + " group by lane")
                .params(cut.params())
                .params(filter.params())
                .param("named", named.toArray(String[]::new))
                .query((row, _) -> new Lane(row.getString(1), row.getLong(2)))
                .list();
    }

    private @Nullable Stretch whole() {
        return view.sql("select min(v.begins_at), max(v.begins_at) + interval '1 second' from fact_version v where "
                        + matching() + " and v.begins_at > '-infinity'")
                .params(cut.params())
                .params(filter.params())
                .query((row, _) -> stretch(row))
                .optional()
                .orElse(null);
    }

    /** Of all stretches from one fact to the one half of them later, the shortest. */
    private @Nullable Stretch acute() {
        return view.sql("""
                        with known as (
                          select v.begins_at, row_number() over (order by v.begins_at) as place, count(*) over () as facts
                          from fact_version v
                          where <matching> and v.begins_at > '-infinity' and v.standing <> 'opinion' and not <superseded>)
                        select a.begins_at, b.begins_at + interval '1 second'
                        from known a join known b on b.place = a.place + (a.facts - 1) / 2
                        order by b.begins_at - a.begins_at, a.begins_at limit 1""".replace("<matching>", matching()).replace("<superseded>", Superseded.sql(cut, "v")))
                .params(cut.params())
                .params(filter.params())
                .query((row, _) -> stretch(row))
                .optional()
                .orElse(null);
    }

    private static @Nullable Stretch stretch(ResultSet row) throws SQLException {
        OffsetDateTime from = row.getObject(1, OffsetDateTime.class);
        OffsetDateTime to = row.getObject(2, OffsetDateTime.class);
        return from == null || to == null ? null : new Stretch(from.toInstant(), to.toInstant());
    }

    private Size size(Stretch window) {
        return view.sql("select count(*), count(*) filter (where true" + drawn() + ") from fact_version v where "
                        + inWindow(""))
                .params(params(window))
                .query((row, _) -> new Size(row.getLong(1), row.getLong(2)))
                .single();
    }

    private long undated() {
        return view.sql("select count(*) from fact_version v where " + matching() + " and v.begins_at = '-infinity'")
                .params(cut.params())
                .params(filter.params())
                .query(Long.class)
                .single();
    }

    private List<Bin> bins(Stretch window, Lanes lanes) {
        return view.sql("""
                        select lane, bin, count(*) filter (where not opinion and not superseded),
                          count(*) filter (where opinion), count(*) filter (where superseded and not opinion)
                        from (
                          select <lanes> as lanes, v.standing = 'opinion' as opinion, <superseded> as superseded,
                            div(extract(epoch from v.begins_at - :from::timestamptz) * :bins,
                              extract(epoch from :to::timestamptz - :from::timestamptz))::int as bin
                          from fact_version v
                          where <matching> and v.begins_at >= :from::timestamptz and v.begins_at < :to::timestamptz) b
                        cross join lateral unnest(b.lanes) as lane
                        group by lane, bin order by lane collate "C", bin""".replace("<lanes>", lanes.array())
                        .replace("<superseded>", Superseded.sql(cut, "v"))
                        .replace("<matching>", matching()))
                .params(params(window))
                .param("named", lanes.named().toArray(String[]::new))
                .param("bins", asked.bins())
                .query((row, _) ->
                        new Bin(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
