package io.factline.query.timeline;

import io.factline.timeline.TimelineCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How many facts of an incident lie before the cut-offs and match a filter. */
final class FactCounts {

    private FactCounts() {}

    static TimelineCounts of(Cut cut, TimelineFilter filter, JdbcClient view) {
        SortedMap<String, Long> byType = cut.now() && filter.isEmpty() ? kept(cut, view) : counted(cut, filter, view);
        long facts = byType.values().stream().mapToLong(Long::longValue).sum();
        List<Same> same = view.sql("select r.fact, r.to_fact from relation r"
                        + " join fact_version v on v.incident = r.incident and v.fact = r.fact"
                        + " join fact_version o on o.incident = r.incident and o.fact = r.to_fact"
                        + " where r.incident = :incident and r.kind = 'sameAs'"
                        + " and (r.to_incident is null or r.to_incident in (:key, :incident::text)) and " + Cut.at("r")
                        + " and " + cut.sees("v") + filter.sql("v") + " and " + cut.sees("o") + filter.sql("o"))
                .params(cut.params())
                .params(filter.params())
                .query((row, _) -> new Same(row.getString(1), row.getString(2)))
                .list();
        return new TimelineCounts(
                cut.position(), cut.cutoffs(), facts, facts - joined(same), byType, Withheld.count(cut, view));
    }

    /** All as they are now: counted while they were written. */
    private static SortedMap<String, Long> kept(Cut cut, JdbcClient view) {
        return byType(view.sql(
                        "select s.fact_type, sum(s.facts - case when :privileged then 0 else s.privileged end) as facts"
                                + " from slot s where s.incident = :incident group by s.fact_type")
                .params(cut.params())
                .param("privileged", cut.reader().privileged()));
    }

    private static SortedMap<String, Long> counted(Cut cut, TimelineFilter filter, JdbcClient view) {
        return byType(
                view.sql("select v.fact_type, count(*) as facts from fact_version v where v.incident = :incident and "
                                + cut.sees("v") + filter.sql("v") + " group by v.fact_type")
                        .params(cut.params())
                        .params(filter.params()));
    }

    private static SortedMap<String, Long> byType(StatementSpec statement) {
        SortedMap<String, Long> byType = new TreeMap<>();
        statement.query(row -> {
            if (row.getLong("facts") > 0) {
                byType.put(row.getString("fact_type"), row.getLong("facts"));
            }
        });
        return byType;
    }

    private record Same(String one, String other) {}

    /** How many rows fewer there are than facts: each tie between what was not one row yet makes one of two. */
    private static long joined(List<Same> ties) {
        Map<String, String> into = new HashMap<>();
        long joined = 0;
        for (Same tie : ties) {
            String one = root(tie.one(), into);
            String other = root(tie.other(), into);
            if (!one.equals(other)) {
                into.put(one, other);
                joined++;
            }
        }
        return joined;
    }

    private static String root(String fact, Map<String, String> into) {
        String root = fact;
        for (String next = into.get(root); next != null; next = into.get(root)) {
            root = next;
        }
        return root;
    }
}
