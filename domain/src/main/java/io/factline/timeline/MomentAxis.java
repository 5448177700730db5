package io.factline.timeline;

import io.factline.record.Code;

/** Along which time one goes through moments. */
public enum MomentAxis implements Code {
    /** As somebody was told more and more. */
    TOLD,
    /** As our record grew and was corrected. */
    RECORDED
}
