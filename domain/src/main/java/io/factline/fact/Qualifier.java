package io.factline.fact;

import io.factline.record.Code;

/** How a number is meant. An estimate is a qualifier, not a standing. */
public enum Qualifier implements Code {
    EXACT,
    ABOUT,
    UP_TO,
    AT_LEAST,
    MORE_THAN,
    LESS_THAN
}
