package io.factline.fact;

import io.factline.record.Code;

/** A lane of the timeline. */
public enum Track implements Code {
    ATTACK,
    OPERATIONS,
    COMMUNICATION,
    CUSTOMERS,
    MARKET,
    LEGAL
}
