package io.factline.kpi;

import io.factline.fact.MarketDetail.Valence;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was commented. Opinions that somebody picked are no sample, so this is a count and no measure.
 *
 * @param n how many comments; those that say the same count once
 * @param byValence how many of them lean which way; a comment without a valence is in none
 */
public record Commentary(long n, Map<Valence, Long> byValence) {

    /** With comments that were counted elsewhere, and of which none says the same as one of these. */
    public Commentary and(Commentary others) {
        Map<Valence, Long> sums = new EnumMap<>(Valence.class);
        byValence.forEach((valence, count) -> sums.merge(valence, count, Long::sum));
        others.byValence.forEach((valence, count) -> sums.merge(valence, count, Long::sum));
        return new Commentary(n + others.n, sums);
    }
}
