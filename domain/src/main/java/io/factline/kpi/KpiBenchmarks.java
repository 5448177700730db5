package io.factline.kpi;

import java.math.BigDecimal;
import java.util.List;

/**
 * The published figures that were checked. Their definitions differ from ours and from each other's, the means of a survey from
 * the medians of somebody's own cases: none of them is a norm.
 */
public final class KpiBenchmarks {

    private static final String IBM_POPULATION = "604 organisations, from a survey";
    private static final String BAKER_POPULATION = "300 incidents that the firm advised on";
    private static final String BAKER = "BakerHostetler, Data Security Incident Response Report 2016";
    private static final String SECONDARY = "secondary sources that agree";

    /** All of them, in the order of the KPIs. */
    public static final List<KpiBenchmark> ALL = List.of(
            new KpiBenchmark(
                    "VCDB-LAG-MED",
                    new KpiKey("publicExposureGap"),
                    new BigDecimal(28),
                    "median, first action to notification",
                    "2,083 incidents of a voluntary public sample with both dates",
                    "to 2019",
                    "VERIS Community Database, snapshot of 7 March 2020",
                    "computed from the data; 75th percentile 77, 90th percentile 245 days"),
            new KpiBenchmark(
                    "MTRENDS-2026",
                    new KpiKey("dwellTime"),
                    new BigDecimal(14),
                    "median",
                    "Mandiant's own investigations",
                    "2025",
                    "Mandiant, M-Trends 2026",
                    SECONDARY),
            new KpiBenchmark(
                    "BAKER-2016-OCC-DISC",
                    new KpiKey("dwellTime"),
                    new BigDecimal(69),
                    "mean",
                    BAKER_POPULATION,
                    "2015",
                    BAKER,
                    SECONDARY),
            new KpiBenchmark(
                    "IBM-2024-MTTI",
                    new KpiKey("dwellTime"),
                    new BigDecimal(194),
                    "mean",
                    IBM_POPULATION,
                    "March 2023 to February 2024",
                    "IBM, Cost of a Data Breach 2024",
                    SECONDARY),
            new KpiBenchmark(
                    "IBM-2025-CYCLE",
                    new KpiKey("exposureDuration"),
                    new BigDecimal(241),
                    "mean, to identify and contain",
                    "600 organisations, from a survey",
                    "March 2024 to February 2025",
                    "IBM, Cost of a Data Breach 2025",
                    SECONDARY),
            new KpiBenchmark(
                    "BAKER-2016-DISC-CONT",
                    new KpiKey("timeToContain"),
                    new BigDecimal(7),
                    "mean",
                    BAKER_POPULATION,
                    "2015",
                    BAKER,
                    SECONDARY),
            new KpiBenchmark(
                    "IBM-2024-MTTC",
                    new KpiKey("timeToContain"),
                    new BigDecimal(64),
                    "mean",
                    IBM_POPULATION,
                    "March 2023 to February 2024",
                    "IBM, Cost of a Data Breach 2024",
                    SECONDARY),
            new KpiBenchmark(
                    "BAKER-2016-DISC-NOTIF",
                    new KpiKey("disclosureDelay"),
                    new BigDecimal(40),
                    "mean, discovery to notification",
                    BAKER_POPULATION,
                    "2015",
                    BAKER,
                    SECONDARY));

    private KpiBenchmarks() {}
}
