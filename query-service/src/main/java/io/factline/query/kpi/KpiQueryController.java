package io.factline.query.kpi;

import io.factline.fact.MarketDetail.CommentaryPublished;
import io.factline.fact.MarketDetail.Valence;
import io.factline.incident.IncidentRef;
import io.factline.kpi.Commentary;
import io.factline.kpi.KpiBenchmark;
import io.factline.kpi.KpiBenchmarks;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiDefinition.Edge;
import io.factline.kpi.KpiDefinitions;
import io.factline.kpi.KpiHistories;
import io.factline.kpi.KpiHistory;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiQueryApi;
import io.factline.kpi.KpiValues;
import io.factline.kpi.Kpis;
import io.factline.query.timeline.Cut;
import io.factline.query.timeline.CutReader;
import io.factline.query.timeline.Definitions;
import io.factline.query.timeline.KnownReader;
import io.factline.query.timeline.Wanted;
import io.factline.query.timeline.Withheld;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.MomentAxis;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** KPIs out. */
@RestController
class KpiQueryController implements KpiQueryApi {

    private static final String COMMENT = CommentaryPublished.class.getSimpleName();

    private static final Wanted WANTED = new Wanted(
            KpiDefinitions.ALL.stream().flatMap(KpiDefinition::types).collect(Collectors.toSet()),
            whole(),
            Set.of(COMMENT),
            KpiDefinitions.RELATIONS_READ_WHOLE);

    private final CutReader reading;

    KpiQueryController(CutReader reading) {
        this.reading = reading;
    }

    @Override
    public KpiValues kpis(IncidentRef incident, AskedCutoffs cutoffs, @Nullable Long after, @Nullable String prefer) {
        return reading.readRunning(
                incident, cutoffs, after, prefer, List.of(Definitions.DIGEST), KpiQueryController::values);
    }

    /** Of a type that is measured at its end, the last to end need not be the last to begin; comments are counted. */
    private static Set<String> whole() {
        Stream<String> ended = KpiDefinitions.ALL.stream()
                .flatMap(definition -> Stream.of(definition.from(), definition.to()))
                .filter(anchor -> anchor.edge() == Edge.END)
                .map(KpiDefinition.Anchor::factType);
        return Stream.concat(KpiDefinitions.TYPES_READ_WHOLE.stream(), ended)
                .filter(type -> !type.equals(COMMENT))
                .collect(Collectors.toSet());
    }

    private static KpiValues values(Cut cut, JdbcClient view) {
        KnownReader reader = new KnownReader(cut, view);
        Kpis kpis = new Kpis(reader.read(WANTED));
        return new KpiValues(
                cut.position(),
                cut.parkedAt(),
                cut.asOf(),
                cut.cutoffs(),
                Definitions.DIGEST,
                Withheld.count(cut, view),
                kpis.values(),
                kpis.promises(),
                kpis.impactRevisions(),
                kpis.commentary().and(commentary(reader.alone(COMMENT))),
                kpis.selfCorrections());
    }

    private static Commentary commentary(Map<String, Long> byCode) {
        Map<Valence, Long> byValence = Arrays.stream(Valence.values())
                .filter(valence -> byCode.containsKey(valence.code()))
                .collect(Collectors.toMap(valence -> valence, valence -> byCode.getOrDefault(valence.code(), 0L)));
        return new Commentary(
                byCode.values().stream().mapToLong(Long::longValue).sum(), byValence);
    }

    @Override
    public KpiHistory history(
            IncidentRef incident,
            KpiKey kpi,
            MomentAxis axis,
            AskedCutoffs cutoffs,
            @Nullable Long after,
            @Nullable String prefer) {
        KpiDefinition definition = KpiDefinitions.named(kpi).orElseThrow(kpi::unknown);
        boolean fixed = cutoffs.asOf() != null;
        Followed followed = reading.readRunning(
                incident, cutoffs, after, prefer, List.of(Definitions.DIGEST, kpi, axis, fixed), (cut, view) -> {
                    List<Version> versions = VersionReader.read(cut, definition, view);
                    Instant asOf = fixed ? cut.asOf() : null;
                    Iterable<KpiHistories.Moment> moments = switch (axis) {
                        case TOLD -> new ToldMoments(cut, definition, versions, asOf, view);
                        case RECORDED -> new RecordedMoments(cut, definition, versions, asOf, view);
                    };
                    return new Followed(cut, Withheld.count(cut, view), moments);
                });
        return new KpiHistory(
                followed.cut().position(),
                followed.cut().asOf(),
                followed.cut().cutoffs(),
                Definitions.DIGEST,
                followed.withheld(),
                axis,
                KpiHistories.steps(kpi, followed.moments()));
    }

    /** What was read: it is followed when the view is let go. */
    private record Followed(Cut cut, long withheld, Iterable<KpiHistories.Moment> moments) {}

    @Override
    public List<KpiDefinition> definitions() {
        return KpiDefinitions.ALL;
    }

    @Override
    public List<KpiBenchmark> benchmarks() {
        return KpiBenchmarks.ALL;
    }
}
