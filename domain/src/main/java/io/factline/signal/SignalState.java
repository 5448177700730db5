package io.factline.signal;

import io.factline.record.Code;

/** What became of a signal. */
public enum SignalState implements Code {
    /** Nobody has said yet what it is, or somebody reopened it. */
    OPEN,
    /** A fact was recorded of it. */
    PROMOTED,
    /** It says what a fact says that the record had already. */
    ATTACHED,
    /** It is no fact, for a reason. */
    DISMISSED
}
