package io.factline.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.FactId;
import io.factline.record.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an estimate of the damage moved: per name, scope, unit and currency of a quantity, never across
 * them.
 *
 * @param first the earliest value
 * @param last the latest value
 * @param factor last / first, to three decimal places; null where facts that say it contradict each other, and where the
 *     first value is zero
 * @param values how many; facts that say the same count once
 * @param rivals whether facts that say it contradict each other
 * @param facts that say it, in the order of their latest bounds
 */
public record ImpactRevision(
        Term name,
        @Nullable Term scope,
        @Nullable Term unit,
        @Nullable Term currency,
        BigDecimal first,
        BigDecimal last,
        @Nullable BigDecimal factor,
        long values,
        @JsonProperty boolean rivals,
        List<FactId> facts) {}
