package io.factline.fact;

import io.factline.record.Code;

/** How a fact relates to another one. It takes effect only where both are visible. */
public enum RelationKind implements Code {
    /** It answers the same question, and the other one was wrong. The other one anchors nothing. */
    CORRECTS("corrects"),
    /** It takes the place of the other one, which anchors nothing from then on. */
    SUPERSEDES("supersedes"),
    /** It is a new estimate of the same metric, scope and unit. */
    REVISES("revises"),
    /** It says the same more precisely; both stand. */
    REFINES("refines"),
    /** It cannot be true together with the other one; both stand and are shown together. */
    CONTRADICTS("contradicts"),
    /** It answers a rumour. */
    DEBUNKS("debunks"),
    /** It says how a promise ended. */
    RESOLVES("resolves"),
    /** It was computed from the other one. */
    DERIVED_FROM("derivedFrom"),
    /** It is the same fact from another source. */
    SAME_AS("sameAs"),
    PART_OF("partOf"),
    /** It comments on the other one. */
    ABOUT("about");

    private final String code;

    RelationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the fact that it points at counts as superseded. */
    public boolean supersedes() {
        return this == CORRECTS || this == SUPERSEDES;
    }
}
