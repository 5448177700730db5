package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a fact relates to another one. It takes effect only where both are visible. */
public enum RelationKind {
    CORRECTS("corrects"),
    SUPERSEDES("supersedes"),
    REVISES("revises"),
    REFINES("refines"),
    CONTRADICTS("contradicts"),
    DEBUNKS("debunks"),
    RESOLVES("resolves"),
    DERIVED_FROM("derivedFrom"),
    SAME_AS("sameAs"),
    PART_OF("partOf"),
    ABOUT("about");

    private final String code;

    RelationKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
