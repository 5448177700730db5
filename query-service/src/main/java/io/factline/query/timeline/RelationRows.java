package io.factline.query.timeline;

import io.factline.fact.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
                        texts(
                                rows,
                                row -> Long.toString(row.version().recorded().position())),
                        texts(rows, row -> text(row.version().toPosition())))
                .update();
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
