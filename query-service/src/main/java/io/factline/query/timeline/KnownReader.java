package io.factline.query.timeline;

import io.factline.fact.Fact;
import io.factline.fact.RelationKind;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.timeline.Known;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what is known of an incident at the cut-offs of a question: as little as gives the same values as all of it. What a
 * computation chooses from is decided there; here only what it can never choose is left out.
 */
public final class KnownReader {

    /** Relations by which a fact takes the place of another one. */
    private static final Set<RelationKind> SUPERSEDING = Arrays.stream(RelationKind.values())
            .filter(RelationKind::supersedes)
            .collect(Collectors.toUnmodifiableSet());

    private static final String OURS = "(r.to_incident is null or r.to_incident in (:key, :incident::text))";

    private final Cut cut;
    private final JdbcClient view;

    public KnownReader(Cut cut, JdbcClient view) {
        this.cut = cut;
        this.view = view;
    }

    public Known read(Wanted wanted) {
        return new Known(IncidentStates.decided(cut, view), cut.asOf(), here(wanted), elsewhere());
    }

    private List<Fact> here(Wanted wanted) {
        String needed =
                String.join(" union ", firstAndLast(), counted(), pinned(), tied(), "select whole.fact from whole");
        // the limit is a hint: the planner takes the few that are wanted for many, and would read all that there are
        return view.sql("with recursive whole (fact, body) as materialized (" + whole() + "), wanted (fact) as (("
                        + needed
                        + ") union " + same() + ") select whole.body from whole union all"
                        + " select v.body from wanted w cross join lateral (select v.body from fact_version v"
                        + " where v.incident = :incident and v.fact = w.fact and " + cut.sees("v") + " limit 1) v"
                        + " where w.fact not in (select whole.fact from whole)")
                .params(cut.params())
                .param("anchors", wanted.anchors().toArray(String[]::new))
                .param("whole", wanted.whole().toArray(String[]::new))
                .param("counted", wanted.counted().toArray(String[]::new))
                .param("tied", codes(wanted.tied()))
                .param("superseding", codes(SUPERSEDING))
                .query((row, _) -> EventJson.read(row.getString(1), Fact.class))
                .list();
    }

    /** In the orders of the anchor rule, which has the last word. */
    private String firstAndLast() {
        String ofSlot = "(select v.fact from fact_version v where v.incident = s.incident and v.fact_type = s.fact_type"
                + " and v.slot = s.slot and v.standing in ('confirmed', 'claimed') and " + cut.sees("v")
                + " and not " + superseded() + " order by ";
        return "select a.fact from slot s cross join lateral ("
                + ofSlot + "v.begin_latest, v.standing desc, v.begin_earliest nulls first, v.fact limit 1) union all "
                + ofSlot
                + "v.begin_earliest desc nulls last, v.standing desc, v.begin_latest desc nulls first, v.fact limit 1)"
                + ") a where s.incident = :incident and s.fact_type = any(:anchors)";
    }

    private String superseded() {
        return "exists (select from relation r join fact_version o on o.incident = r.incident and o.fact = r.fact and "
                + cut.sees("o") + " and " + Cut.knows("o")
                + " where r.to_fact = v.fact and r.kind = any(:superseding) and " + Cut.at("r")
                + " and (r.incident = v.incident and r.to_incident is null or r.to_incident in (:key, :incident::text))"
                + " and not (r.incident = v.incident and r.fact = v.fact))";
    }

    /** With what they say: these are most of what is read, and would be looked up a second time. */
    private String whole() {
        return "select v.fact, v.body from fact_version v where v.incident = :incident and v.fact_type = any(:whole)"
                + " and v.slot is not null and " + cut.sees("v");
    }

    private String counted() {
        return "select v.fact from fact_version v where v.incident = :incident and v.fact_type = any(:counted)"
                + " and v.slot is not null and " + cut.sees("v") + " and v.fact in (" + same("r.fact") + " union all "
                + same("r.to_fact") + ") and " + saysTheSame();
    }

    /** Whether it names another fact as the same, or is named as that; whoever sees the other one. */
    private static String saysTheSame() {
        String tie = "select from relation r where r.kind = 'sameAs' and " + Cut.at("r")
                + " and r.incident = v.incident and ";
        return "(exists (" + tie + "r.fact = v.fact) or exists (" + tie + "r.to_fact = v.fact and " + OURS + "))";
    }

    /** How many facts of a type no other one says too, by what of them is told apart; superseded ones do not count. */
    public Map<String, Long> alone(String factType) {
        if (!cut.now()) {
            return counts(
                    "select v.slot, count(*) " + ofType() + " and not " + superseded() + " and not " + saysTheSame()
                            + " group by v.slot",
                    factType);
        }
        Map<String, Long> alone = counts(
                "select s.slot, s.facts - case when :privileged then 0 else s.privileged end from slot s"
                        + " where s.incident = :incident and s.fact_type = :type",
                factType);
        counts(
                        "select v.slot, count(*) " + ofType() + " and v.fact in (" + named() + ") and (" + superseded()
                                + " or " + saysTheSame() + ") group by v.slot",
                        factType)
                .forEach((slot, others) -> alone.merge(slot, -others, Long::sum));
        alone.values().removeIf(count -> count == 0);
        return alone;
    }

    private String ofType() {
        return "from fact_version v where v.incident = :incident and v.fact_type = :type and v.slot is not null and "
                + cut.sees("v");
    }

    /** Every fact that may be superseded or the same as another one, and some more. */
    private static String named() {
        return "select r.to_fact from relation r where r.incident = :incident and r.kind = any(:superseding) union all "
                + same("r.fact") + " union all " + same("r.to_fact")
                + " union all select r.to_fact from relation r where r.to_incident in (:key, :incident::text)";
    }

    /** One side of all that was ever said to be the same: few, so that they are looked for, and not all of an incident. */
    private static String same(String side) {
        return "select " + side + " from relation r where r.incident = :incident and r.kind = 'sameAs'";
    }

    private Map<String, Long> counts(String sql, String factType) {
        Map<String, Long> counts = new HashMap<>();
        view.sql(sql)
                .params(cut.params())
                .param("type", factType)
                .param("privileged", cut.reader().privileged())
                .param("superseding", codes(SUPERSEDING))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static String pinned() {
        return "select p.fact from pin p where p.incident = :incident and " + Cut.at("p");
    }

    /** What takes the place of a fact is always needed, of whatever type it is: the fact would anchor otherwise. */
    private static String tied() {
        return "select unnest(array[r.fact, r.to_fact]) from relation r where r.incident = :incident"
                + " and (r.kind = any(:tied) or r.kind = any(:superseding)) and " + OURS + " and " + Cut.at("r");
    }

    private static String same() {
        String tie = " from relation r where r.incident = :incident and r.kind = 'sameAs' and " + OURS + " and "
                + Cut.at("r");
        return "select t.fact from wanted w cross join lateral (select r.to_fact as fact" + tie
                + " and r.fact = w.fact union all select r.fact" + tie + " and r.to_fact = w.fact) t";
    }

    /** Facts of other incidents that take the place of ours. */
    private List<Fact> elsewhere() {
        return view.sql(
                        "select v.body from relation r join fact_version v on v.incident = r.incident and v.fact = r.fact and "
                                + cut.sees("v") + " and " + Cut.knows("v")
                                + " where r.to_incident in (:key, :incident::text) and r.incident <> :incident"
                                + " and r.kind = any(:superseding) and " + Cut.at("r"))
                .params(cut.params())
                .param("superseding", codes(SUPERSEDING))
                .query((row, _) -> EventJson.read(row.getString(1), Fact.class))
                .list();
    }

    private static String[] codes(Collection<RelationKind> kinds) {
        return kinds.stream().map(Code::code).toArray(String[]::new);
    }
}
