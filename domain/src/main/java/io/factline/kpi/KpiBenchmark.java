package io.factline.kpi;

import java.math.BigDecimal;

/**
 * A published figure beside which the value of a KPI can be seen. It says nothing without the population and the statistic.
 *
 * @param kpi the key of the definition
 * @param days the figure, in days
 * @param statistic what of the population it is, such as {@code median}
 * @param population of what it was taken
 * @param period that the population is of
 * @param source who published it, where
 * @param verified how it was checked, in words
 */
public record KpiBenchmark(
        String id,
        KpiKey kpi,
        BigDecimal days,
        String statistic,
        String population,
        String period,
        String source,
        String verified) {}
