package io.factline.kpi;

import io.factline.fact.FactId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of promises. Facts that say the same count once. A promise of which it is only known that it ended is in none
 * of the counts but the first.
 *
 * @param openUndated how many of the open ones have no date
 * @param keptRatio kept / (kept + late + broken), to three decimal places; null while none has ended
 * @param facts the promises and their ends
 */
public record Promises(
        long made,
        long kept,
        long late,
        long broken,
        long open,
        long openUndated,
        @Nullable BigDecimal keptRatio,
        List<FactId> facts) {}
