package io.factline.kpi;

import io.factline.incident.IncidentRef;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.MomentAxis;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads KPIs. {@code after} and {@code Prefer: wait=n} as with incidents. */
@HttpExchange("/api/v1")
public interface KpiQueryApi {

    /** All KPIs of an incident at some cut-offs. */
    @GetExchange("/incidents/{incident}/kpis")
    KpiValues kpis(
            @PathVariable IncidentRef incident,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** How one KPI moved up to the cut-offs; 404 where no definition has this key. */
    @GetExchange("/incidents/{incident}/kpis/history")
    KpiHistory history(
            @PathVariable IncidentRef incident,
            @RequestParam(name = "kpi") KpiKey kpi,
            @RequestParam(name = "axis") MomentAxis axis,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** What each KPI is: the same for every incident. */
    @GetExchange("/kpi-definitions")
    List<KpiDefinition> definitions();

    /** Published figures beside which values can be seen. */
    @GetExchange("/kpi-benchmarks")
    List<KpiBenchmark> benchmarks();
}
