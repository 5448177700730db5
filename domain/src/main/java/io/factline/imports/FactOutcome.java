package io.factline.imports;

import io.factline.record.Code;

/** What became of a fact that a row says, or would become of it. */
public enum FactOutcome implements Code {
    /** It was not on the record, and is now. */
    RECORDED,
    /** It had been recorded before, from the same row. Nothing was changed. */
    KNOWN,
    /** The same row was recorded before and said something else. Nothing was changed: somebody has to look. */
    DIFFERING,
    /** It had been recorded before, and somebody took it back since. It stays taken back. */
    RETRACTED,
    /** It could not be recorded. */
    REFUSED
}
