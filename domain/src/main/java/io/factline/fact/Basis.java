package io.factline.fact;

import io.factline.record.Code;

/** Where a telling comes from: somebody stated it, the act was public by its nature, its earliest source, or nothing better than the time at which it was recorded. */
public enum Basis implements Code {
    STATED,
    PUBLIC_ACT,
    SOURCE,
    RECORDED
}
