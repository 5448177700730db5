package io.factline.kpi;

import io.factline.fact.FactId;
import io.factline.timeline.Cutoffs;
import io.factline.timeline.MomentAxis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a KPI moved, and by which facts.
 *
 * @param position up to which the answer knows the record
 * @param steps the first one is what was known before anything was; a value that only runs on makes no step
 */
public record KpiHistory(
        long position,
        Instant asOf,
        Cutoffs cutoffs,
        String definitions,
        long withheld,
        MomentAxis axis,
        List<Step> steps) {

    /**
     * A value from some moment on.
     *
     * @param at from when it was so; null for the first step
     * @param position from which it was so, on the recorded axis
     * @param value as it was then
     * @param by the facts that were told, or changed, at that moment and that moved it: parts of the value before or after,
     *     and what superseded one. Empty where a pin or the close of the incident did
     */
    public record Step(@Nullable Instant at, @Nullable Long position, KpiValue value, List<FactId> by) {}
}
