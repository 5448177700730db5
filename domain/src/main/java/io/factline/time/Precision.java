package io.factline.time;

import io.factline.record.Code;

/**
 * How exactly a time is written: the smallest unit of which it leaves nothing open, so {@code 2004-XX} is exact to the year
 * and {@code 1985-02-2X} to the month. The coarsest side of an interval or a set gives the precision of the whole.
 * {@link #SEMESTRAL} (six months), {@link #QUADRIMESTER} (four) and {@link #QUARTER} (three) are the groupings of EDTF.
 */
public enum Precision implements Code {
    UNKNOWN,
    CENTURY,
    DECADE,
    YEAR,
    SEMESTRAL,
    QUADRIMESTER,
    QUARTER,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND
}
