package io.factline.kpi;

import io.factline.timeline.Cutoffs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs of an incident: a function of the position, the cut-offs, {@code asOf}, {@code definitions}, and of what this
 * reader may see.
 *
 * @param position up to which the answer knows the record
 * @param parkedAt from which position on nothing of the incident could be taken, so that the answer is older than its
 *     position; null where all was, as it nearly always is
 * @param asOf the now of running values
 * @param definitions the digest of all definitions that the answer rests on
 * @param withheld how many facts of the incident this reader may not see: they count in nothing
 * @param impactRevisions estimates of which more than one value is visible
 * @param selfCorrections how often somebody corrected or superseded what the same actor had said
 */
public record KpiValues(
        long position,
        @Nullable Long parkedAt,
        Instant asOf,
        Cutoffs cutoffs,
        String definitions,
        long withheld,
        List<KpiValue> kpis,
        Promises promises,
        List<ImpactRevision> impactRevisions,
        Commentary commentary,
        long selfCorrections) {}
