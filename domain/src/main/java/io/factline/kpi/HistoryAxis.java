package io.factline.kpi;

import io.factline.record.Code;

/** Along which time a value is followed. */
public enum HistoryAxis implements Code {
    /** As somebody was told more and more. */
    TOLD,
    /** As our record grew and was corrected. */
    RECORDED
}
