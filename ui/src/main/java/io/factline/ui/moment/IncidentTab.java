package io.factline.ui.moment;

import io.factline.record.Code;

/** One side of an incident. */
public enum IncidentTab implements Code {
    /** What happened, fact by fact. */
    FACTS,
    /** What was measured. */
    KPIS,
    /** Which deadlines ran. */
    CLOCKS
}
