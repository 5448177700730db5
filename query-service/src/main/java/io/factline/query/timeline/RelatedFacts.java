package io.factline.query.timeline;

import io.factline.fact.FactRef;
import io.factline.fact.RelationKind;
import io.factline.query.intake.Reader;
import io.factline.record.Code;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The relations of facts, in both directions, with what the record holds of the other side. A fact that names itself by the
 * key of its own incident relates to nothing.
 */
final class RelatedFacts {

    private RelatedFacts() {}

    /** The same entries, each with its relations. */
    static List<TimelineEntry> of(Cut cut, List<TimelineEntry> entries, JdbcClient view) {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<String, List<Related>> related = new HashMap<>();
        view.sql(sql(cut))
                .params(cut.params())
                .param(
                        "facts",
                        entries.stream().map(entry -> entry.fact().text()).toArray(String[]::new))
                .query(row -> {
                    Related one = related(row, cut.reader());
                    if (one != null) {
                        related.computeIfAbsent(row.getString("here"), _ -> new ArrayList<>())
                                .add(one);
                    }
                });
        return entries.stream()
                .map(entry -> TimelineEntries.related(
                        entry, List.copyOf(related.getOrDefault(entry.fact().text(), List.of()))))
                .toList();
    }

    /** Relations of facts in both directions. */
    private static String sql(Cut cut) {
        return """
            select r.fact as here, r.kind, false as incoming, r.to_incident as incident, r.to_fact as fact, o.status,
              o.privileged or %4$s as privileged, o.body::json ->> 'summary' as summary, %2$s as reached
            from relation r
              left join incident k on k.key = r.to_incident
              left join incident i on i.id = case when r.to_incident ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then r.to_incident::uuid end
              left join fact_version o
                on o.fact = r.to_fact and %3$s and %5$s
                  and o.incident = case when r.to_incident is null then r.incident else coalesce(k.id, i.id) end
            where r.incident = :incident and r.fact = any(:facts) and %1$s
              and (o.fact is null or (o.incident, o.fact) <> (r.incident, r.fact))
            union all
            select r.to_fact, r.kind, true, case when r.incident = :incident then null else i.key end, r.fact, o.status,
              o.privileged or %4$s, o.body::json ->> 'summary', %2$s
            from relation r
              join fact_version o on o.incident = r.incident and o.fact = r.fact and %3$s and %5$s
              join incident i on i.id = r.incident
            where r.to_fact = any(:facts) and %1$s
              and not (r.fact = r.to_fact and r.incident = :incident)
              and (r.incident = :incident and r.to_incident is null or r.to_incident in (:key, :incident::text))
            order by 1, 3, 2, 4 nulls first, 5""".formatted(
                Cut.at("r"), "true" + cut.reached("o"), Cut.at("o"), Cut.closedToday("o"), Reader.knows("o.incident"));
    }

    /**
     * Null where the fact that names this one is beyond the cut-offs, or one that this reader may not see: it is counted with the
     * withheld ones.
     */
    private static @Nullable Related related(ResultSet row, Reader reader) throws SQLException {
        boolean incoming = row.getBoolean("incoming");
        boolean withheld = row.getBoolean("privileged") && !reader.privileged();
        boolean reached = row.getBoolean("reached");
        if (incoming && (withheld || !reached)) {
            return null;
        }
        String status = row.getString("status");
        Related.State state = status == null || !(reached || withheld)
                ? Related.State.UNRESOLVED
                : withheld
                        ? Related.State.WITHHELD
                        : status.equals("retracted") ? Related.State.RETRACTED : Related.State.SHOWN;
        String incident = row.getString("incident");
        String fact = row.getString("fact");
        return new Related(
                Code.of(RelationKind.class, row.getString("kind")),
                incoming,
                new FactRef(incident == null ? fact : incident + "/" + fact),
                state,
                state == Related.State.SHOWN ? row.getString("summary") : null);
    }
}
