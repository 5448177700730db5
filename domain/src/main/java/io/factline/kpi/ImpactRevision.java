package io.factline.kpi;

import io.factline.fact.FactId;
import io.factline.record.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an estimate of the damage moved: per name, scope and unit of a quantity, never across them.
 *
 * @param first the earliest value
 * @param last the latest value
 * @param factor last / first, to three digits; null where facts that say it contradict each other
 * @param values how many
 * @param rivals whether facts that say it contradict each other
 * @param facts that say it, in the order of their latest bounds
 */
public record ImpactRevision(
        Term name,
        @Nullable Term scope,
        @Nullable Term unit,
        BigDecimal first,
        BigDecimal last,
        @Nullable BigDecimal factor,
        long values,
        boolean rivals,
        List<FactId> facts) {}
