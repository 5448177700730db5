package io.factline.kpi;

import io.factline.fact.FactId;
import io.factline.fact.Standing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a KPI at the cut-offs of a question.
 *
 * @param min the least that it can be; null where there is no value, or no bound
 * @param max the most that it can be; null where there is no value, or no bound
 * @param days the difference of the local dates of both anchors, where each lies within one day of the home zone
 * @param from the anchor that it starts at; null where none is visible
 * @param to the anchor that it ends at; null where none is visible, and where there is no start to measure it from
 * @param standing the weakest of its anchors; null where it has none
 * @param facts that it came from: the anchors and the facts that say the same as one of them
 * @param missing the fact types of the anchors that are not visible, that of the start first. The end of a linked KPI is not
 *     looked for without its start
 */
public record KpiValue(
        KpiKey kpi,
        KpiStatus status,
        @Nullable Duration min,
        @Nullable Duration max,
        @Nullable Long days,
        @Nullable AnchorFact from,
        @Nullable AnchorFact to,
        @Nullable Standing standing,
        List<FactId> facts,
        List<String> missing) {}
