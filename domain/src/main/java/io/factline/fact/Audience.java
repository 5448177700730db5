package io.factline.fact;

import io.factline.record.Code;

/** Whom an act addressed. */
public enum Audience implements Code {
    CUSTOMERS,
    PUBLIC,
    PRESS,
    STAFF,
    INVESTORS,
    BANKS,
    PARTNERS,
    REGULATORS,
    LAW_ENFORCEMENT
}
