package io.factline.kpi;

import io.factline.fact.MarketDetail.Valence;
import java.util.Map;

/**
 * What was commented. Opinions that somebody picked are no sample, so this is a count and no measure.
 *
 * @param n how many comments; those that say the same count once
 * @param byValence how many of them lean which way; a comment without a valence is in none
 */
public record Commentary(long n, Map<Valence, Long> byValence) {}
