package io.factline.signal;

import io.factline.record.Code;

/** How a routing rule compares. */
public enum RoutingTest implements Code {
    /** It is this text, to the letter. */
    EQUALS,
    /** This text is somewhere in it, in small letters or capitals. */
    CONTAINS
}
