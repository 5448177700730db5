package io.factline.fact;

import io.factline.record.Code;

/** How firmly a fact stands. Opinions and rumours anchor no KPI and no clock. */
public enum Standing implements Code {
    /** A source or a named witness stands for it. */
    CONFIRMED,
    CLAIMED,
    RUMOURED,
    OPINION
}
