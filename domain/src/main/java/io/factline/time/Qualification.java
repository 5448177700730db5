package io.factline.time;

/**
 * Whether whoever wrote a date vouches for it (EDTF level 1, "qualification of a date", and level 2, "qualification of
 * individual components"): {@code ?} uncertain, {@code ~} approximate, {@code %} both. What qualifies a component
 * qualifies the whole: nobody reads a timeline by components.
 */
public enum Qualification {
    NONE,
    UNCERTAIN,
    APPROXIMATE,
    BOTH;

    static final String MARKS = "[?~%]";

    static Qualification of(String text) {
        boolean both = text.indexOf('%') >= 0;
        boolean uncertain = both || text.indexOf('?') >= 0;
        boolean approximate = both || text.indexOf('~') >= 0;
        if (uncertain) {
            return approximate ? BOTH : UNCERTAIN;
        }
        return approximate ? APPROXIMATE : NONE;
    }
}
