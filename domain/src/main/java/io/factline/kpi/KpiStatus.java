package io.factline.kpi;

import io.factline.record.Code;

/** What is known of the value of a KPI. */
public enum KpiStatus implements Code {
    /** It has a value. Of a signed KPI it may be negative. */
    OK,
    /** No end is visible and the incident is open: the value runs up to now. */
    RUNNING,
    /** No end is visible and the incident is not open. */
    NO_END_RECORDED,
    /** The bounds lie on both sides of zero: the order cannot be proven from these sources. */
    ORDER_UNPROVEN,
    /** It ends before it begins: other facts should be chosen. */
    NEGATIVE,
    /** No start is visible. */
    NOT_COMPUTABLE
}
