package io.factline.query.timeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many facts of an incident a reader may not see. It follows the record, but no other cut-off and no filter: counts that
 * did would tell when such a fact happened and who was told of it.
 */
public final class Withheld {

    private Withheld() {}

    public static long count(Cut cut, JdbcClient view) {
        if (cut.reader().privileged()) {
            return 0;
        }
        // only a fact that ever was privileged is then or today: these are few, and have an index
        return view.sql("select count(*) from fact_version v where v.incident = :incident and v.fact in"
                        + " (select n.fact from fact_version n where n.incident = :incident and n.privileged)"
                        + " and v.status = 'current' and " + Cut.at("v") + " and (v.privileged or "
                        + Cut.closedToday("v")
                        + ")")
                .params(cut.params())
                .query(Long.class)
                .single();
    }
}
