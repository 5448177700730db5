package io.factline.operations;

import io.factline.record.Code;

/** What a projection does. */
public enum ProjectionState implements Code {
    /** It has no generation yet, and nobody fills one: the record is not there, or it has just started. */
    WAITING,
    /** Its first generation of this version is being filled: it answers nothing yet. */
    FILLING,
    /** It answers. */
    SERVING,
    /** It answers, while another generation is being filled beside it. */
    REBUILDING
}
