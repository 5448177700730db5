package io.factline.fact;

import io.factline.record.Code;

/** Who was told. A telling to the public reaches everyone. */
public enum ToldTo implements Code {
    ORGANISATION,
    STAFF,
    CUSTOMERS,
    PUBLIC,
    PRESS,
    REGULATORS,
    BANKS,
    INVESTORS,
    LAW_ENFORCEMENT
}
