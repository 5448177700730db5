package io.factline.query.timeline;

import static io.factline.query.timeline.Column.texts;

import io.factline.fact.Relation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relations of new versions of facts; those of a fact that was retracted are none. */
final class RelationRows {

    private RelationRows() {}

    private record Row(FactRows.Row version, Relation relation) {}

    static void write(List<FactRows.Row> versions, JdbcClient view) {
        List<Row> rows = new ArrayList<>();
        for (FactRows.Row version : versions) {
            if (!version.state().retracted()) {
                version.state().fact().relations().forEach(relation -> rows.add(new Row(version, relation)));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        view.sql("""
                        insert into relation (incident, fact, kind, to_incident, to_fact, from_position, to_position)
                        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])""")
                .params(
                        texts(rows, row -> row.version().event().incident().toString()),
                        texts(
                                rows,
                                row -> row.version().state().fact().requiredId().text()),
                        texts(rows, row -> row.relation().kind().code()),
                        texts(rows, row -> row.relation().fact().incident()),
                        texts(rows, row -> row.relation().fact().fact()),
                        texts(rows, row -> row.version().recorded().position()),
                        texts(rows, row -> row.version().toPosition()))
                .update();
    }
}
