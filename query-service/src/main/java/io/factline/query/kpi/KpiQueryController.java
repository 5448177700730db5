package io.factline.query.kpi;

import io.factline.incident.IncidentRef;
import io.factline.kpi.HistoryAxis;
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
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** KPIs out. */
@RestController
class KpiQueryController implements KpiQueryApi {

    /** Of a type that is measured at its end, the last to end need not be the last to begin: all of them are read. */
    private static final Wanted WANTED = new Wanted(
            KpiDefinitions.ALL.stream().flatMap(KpiDefinition::types).collect(Collectors.toSet()),
            Stream.concat(
                            KpiDefinitions.TYPES_READ_WHOLE.stream(),
                            KpiDefinitions.ALL.stream()
                                    .flatMap(definition -> Stream.of(definition.from(), definition.to()))
                                    .filter(anchor -> anchor.edge() == Edge.END)
                                    .map(KpiDefinition.Anchor::factType))
                    .collect(Collectors.toSet()),
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

    private static KpiValues values(Cut cut, JdbcClient view) {
        Kpis kpis = new Kpis(new KnownReader(cut, view).read(WANTED));
        return new KpiValues(
                cut.position(),
                cut.asOf(),
                cut.cutoffs(),
                Definitions.DIGEST,
                Withheld.count(cut, view),
                kpis.values(),
                kpis.promises(),
                kpis.impactRevisions(),
                kpis.commentary(),
                kpis.selfCorrections());
    }

    @Override
    public KpiHistory history(
            IncidentRef incident,
            KpiKey kpi,
            HistoryAxis axis,
            AskedCutoffs cutoffs,
            @Nullable Long after,
            @Nullable String prefer) {
        KpiDefinition definition = KpiDefinitions.named(kpi).orElseThrow(kpi::unknown);
        boolean fixed = cutoffs.asOf() != null;
        return reading.readRunning(
                incident, cutoffs, after, prefer, List.of(Definitions.DIGEST, axis, fixed), (cut, view) -> {
                    List<Version> versions = VersionReader.read(cut, definition, view);
                    Instant asOf = fixed ? cut.asOf() : null;
                    Iterable<KpiHistories.Moment> moments = switch (axis) {
                        case TOLD -> new ToldMoments(cut, versions, asOf, view);
                        case RECORDED -> new RecordedMoments(cut, versions, asOf, view);
                    };
                    return new KpiHistory(
                            cut.position(),
                            cut.asOf(),
                            cut.cutoffs(),
                            Definitions.DIGEST,
                            Withheld.count(cut, view),
                            axis,
                            KpiHistories.steps(kpi, moments));
                });
    }

    @Override
    public List<KpiDefinition> definitions() {
        return KpiDefinitions.ALL;
    }
}
