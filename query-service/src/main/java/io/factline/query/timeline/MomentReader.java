package io.factline.query.timeline;

import io.factline.fact.CommunicationDetail.ApologyIssued;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.CommunicationDetail.PromiseMade;
import io.factline.fact.CommunicationDetail.RumourCorrected;
import io.factline.fact.CommunicationDetail.StatementIssued;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.OperationsDetail.DecisionMade;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.LeadershipChanged;
import io.factline.fact.ToldTo;
import io.factline.timeline.MomentAxis;
import io.factline.timeline.TimelineMoments;
import io.factline.timeline.TimelineMoments.Chapter;
import io.factline.timeline.TimelineMoments.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the moments at which what was known changed. */
final class MomentReader {

    private static final int MOMENTS_MAX = 1_000;
    private static final int CHAPTERS_MAX = 200;

    /** Where the organisation said something to the public, or decided something. */
    private static final String[] CHAPTERS = Stream.<Class<? extends FactDetail>>of(
                    Disclosed.class,
                    StatementIssued.class,
                    ApologyIssued.class,
                    PromiseMade.class,
                    RumourCorrected.class,
                    DecisionMade.class,
                    DeterminationMade.class,
                    LeadershipChanged.class)
            .map(Class::getSimpleName)
            .toArray(String[]::new);

    private final Cut cut;
    private final MomentAxis axis;
    private final String told;
    private final JdbcClient view;

    MomentReader(Cut cut, MomentAxis axis, ToldTo to, JdbcClient view) {
        this.cut = cut;
        this.axis = axis;
        this.told = "v." + Cut.told(to);
        this.view = view;
    }

    TimelineMoments read() {
        return new TimelineMoments(cut.position(), axis, cut.cutoffs(), moments(), chapters());
    }

    private List<Moment> moments() {
        return view.sql("""
                        select max(at) as at, max(position) as position, sum(facts) as facts
                        from (select m.*, ntile(:most) over (order by at, position) as place from (<moments>) m) placed
                        group by place order by 1, 2""".replace("<moments>", axis == MomentAxis.TOLD ? tellings() : changes()))
                .params(cut.params())
                .param("most", MOMENTS_MAX)
                .query((row, _) -> new Moment(at(row), position(row), row.getLong("facts")))
                .list();
    }

    private String tellings() {
        return "select " + told + " as at, null::bigint as position, count(*) as facts from fact_version v"
                + " where v.incident = :incident and " + cut.sees("v") + " and " + told + " is not null group by 1";
    }

    /** Every version that was ever on record and that this reader may see. */
    private String changes() {
        return "select v.recorded_at as at, v.from_position as position, 1 as facts from fact_version v"
                + " where v.incident = :incident and v.from_position <= :position" + cut.reached("v")
                + cut.everOpened("v");
    }

    /** On the recorded axis a fact stands where it came to be seen: at the first version that this reader may see and reaches. */
    private List<Chapter> chapters() {
        boolean recorded = axis == MomentAxis.RECORDED;
        String at = recorded ? "f.recorded_at" : told;
        return view.sql(
                        "select c.at, c.position, c.fact, c.fact_type, c.body::json ->> 'summary' as summary from (select "
                                + at + " as at, " + (recorded ? "f.from_position" : "null::bigint")
                                + " as position, v.fact, v.fact_type, v.body from fact_version v"
                                + (recorded ? firstSeen() : "") + " where v.incident = :incident and " + cut.sees("v")
                                + " and v.fact_type = any(:types) and v.standing <> 'opinion' and " + at
                                + " is not null and not " + Superseded.sql(cut, "v")
                                + " order by 1, 2, v.fact limit :most) c order by 1, 2, 3")
                .params(cut.params())
                .param("types", CHAPTERS)
                .param("most", CHAPTERS_MAX)
                .query((row, _) -> new Chapter(
                        at(row),
                        position(row),
                        new FactId(row.getString("fact")),
                        row.getString("fact_type"),
                        row.getString("summary")))
                .list();
    }

    /** Of most facts there is one version, and it need not be looked for. */
    private String firstSeen() {
        return " cross join lateral (select v.recorded_at, v.from_position where v.version = 1 union all"
                + " (select f.recorded_at, f.from_position from fact_version f where v.version > 1"
                + " and f.incident = v.incident and f.fact = v.fact and f.status = 'current'" + cut.reached("f")
                + cut.everOpened("f") + " order by f.version limit 1)) f";
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
    }

    private static @Nullable Long position(ResultSet row) throws SQLException {
        return row.getObject("position", Long.class);
    }
}
