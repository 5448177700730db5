package io.factline.clock;

import io.factline.record.Code;

/** What can be said of a duty. The legal end decides. */
public enum Verdict implements Code {
    /** No fact that starts its clock is visible. */
    NOT_TRIGGERED,
    /** Started, no filing on record, and not yet certainly due. */
    RUNNING,
    /** Certainly past due, and no filing is on record. Not missed: absence from the record proves nothing about the world. */
    OVERDUE_NO_FILING,
    /** Filed in time, for every instant within the bounds. */
    MET,
    /** Filed late for every instant within the bounds, or a statement that nothing was filed is on record. */
    MISSED,
    /** The bounds allow both: filed in time or late; or, for a clock that would be over, law already or not yet. */
    UNDETERMINED,
    /** An open standard such as "without undue delay": the time that went by is all that can be said. */
    NO_DEADLINE,
    /** Its clock would certainly have started outside the dates between which the rule is law; or it was never law. */
    NOT_IN_FORCE,
    /** A person decided that the rule does not concern the incident. */
    EXCLUDED
}
