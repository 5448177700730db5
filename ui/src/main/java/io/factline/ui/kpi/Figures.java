package io.factline.ui.kpi;

import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.kpi.AnchorFact;
import io.factline.kpi.KpiValue;
import io.factline.kpi.KpiValues;
import io.factline.ui.moment.FactLinks;
import io.factline.ui.moment.Scene;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The KPIs of an incident at one moment, with the facts that they name. */
record Figures(Scene scene, IncidentSummary incident, KpiValues values, FactLinks links) {

    /** Asks for them; may be called off the screen's lock. */
    static Figures of(Scene scene, IncidentSummary incident) {
        KpiValues values = scene.services().kpis().kpis(scene.incident(), scene.cutoffs(), incident.position(), null);
        FactLinks links = new FactLinks(scene);
        links.prepare(named(values), incident);
        return new Figures(scene, incident, values, links);
    }

    private static List<FactId> named(KpiValues values) {
        return Stream.of(
                        values.kpis().stream().flatMap(Figures::anchors).map(AnchorFact::fact),
                        values.promises().facts().stream().limit(Tallies.LISTED_MAX),
                        values.impactRevisions().stream()
                                .flatMap(revision -> revision.facts().stream().limit(Tallies.LISTED_MAX)))
                .flatMap(facts -> facts)
                .distinct()
                .toList();
    }

    private static Stream<AnchorFact> anchors(KpiValue value) {
        return Stream.of(value.from(), value.to()).filter(Objects::nonNull);
    }
}
