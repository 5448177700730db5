package io.factline.fact;

import io.factline.record.Code;

/** Who may read a fact. What a reader may not see is counted, never silently absent. */
public enum Access implements Code {
    /** Anybody, also outside the organisation. */
    OPEN,
    /** Everybody who may sign in. */
    INTERNAL,
    /** Those with the role for privileged facts. */
    PRIVILEGED
}
