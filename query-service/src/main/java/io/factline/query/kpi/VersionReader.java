package io.factline.query.kpi;

import io.factline.fact.Fact;
import io.factline.fact.RelationKind;
import io.factline.fact.ToldTo;
import io.factline.kpi.KpiDefinition;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.timeline.Cut;
import io.factline.record.Code;
import io.factline.record.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads every version, up to the cut-off of the record, of the facts that can move a KPI: those of its types, and those that
 * are the same as one of them or take the place of one.
 */
final class VersionReader {

    private static final String VERSIONS = """
            with recursive wanted (incident, fact) as (
              select v.incident, v.fact from fact_version v
              where v.incident = :incident and v.fact_type = any(:types) and v.from_position <= :position
              union
              select t.incident, t.fact from wanted w cross join lateral (
                select r.incident, r.to_fact as fact from relation r
                where r.incident = :incident and w.incident = :incident and r.fact = w.fact and r.kind = any(:ties)
                  and (r.to_incident is null or r.to_incident in (:key, :incident::text))
                union all
                select r.incident, r.fact from relation r
                where r.to_fact = w.fact and w.incident = :incident and r.kind = any(:ties) and <knows>
                  and (r.incident = :incident and r.to_incident is null or r.to_incident in (:key, :incident::text))) t)
            select v.body, v.incident, v.recorded_at, v.from_position, v.to_position, v.<told> as told,
              v.status = 'current' and (:privileged or not v.privileged and not <closed>)
                and (:occurred::timestamptz is null or v.begin_latest <= :occurred::timestamptz)
                and (:told::timestamptz is null or v.<told> <= :told::timestamptz) as shown
            from wanted w join fact_version v on v.incident = w.incident and v.fact = w.fact
            where v.from_position <= :position
            order by v.from_position limit :limit""";

    /** As much as is followed in seconds; of pairs that relations make, each moment looks at all. */
    private static final int VERSIONS_MAX = 50_000;

    private static final int LINKED_MAX = 2_000;

    private VersionReader() {}

    static List<Version> read(Cut cut, KpiDefinition definition, JdbcClient view) {
        ToldTo toldTo = Objects.requireNonNullElse(cut.cutoffs().toldTo(), ToldTo.PUBLIC);
        List<Version> versions = view.sql(VERSIONS.replace("<told>", Cut.told(toldTo))
                        .replace("<closed>", Cut.closedToday("v"))
                        .replace("<knows>", Cut.knows("r")))
                .params(cut.params())
                .param("privileged", cut.reader().privileged())
                .param("types", definition.types().toArray(String[]::new))
                .param(
                        "ties",
                        Arrays.stream(RelationKind.values())
                                .filter(kind -> kind.supersedes() || kind == RelationKind.SAME_AS)
                                .map(Code::code)
                                .toArray(String[]::new))
                .param("limit", VERSIONS_MAX + 1)
                .query((row, _) -> version(row))
                .list();
        if (versions.size() > (definition.linked() == null ? VERSIONS_MAX : LINKED_MAX)) {
            throw new RuleBroken(
                    Rule.INVALID_PARAMETER,
                    "The history of this KPI rests on too many facts to be followed at once: ask up to an earlier recordedUntil.");
        }
        return versions;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                EventJson.read(row.getString("body"), Fact.class),
                row.getObject("incident", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getLong("from_position"),
                row.getObject("to_position", Long.class),
                instant(row.getObject("told", OffsetDateTime.class)),
                row.getBoolean("shown"));
    }

    /** Not through a {@link java.sql.Timestamp}, which counts the days before 1582 in another calendar. */
    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
