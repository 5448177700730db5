package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A tie to another fact. */
public record Relation(
        @JsonProperty(required = true) RelationKind kind,
        @JsonProperty(required = true) FactRef fact) {

    public Relation {
        require(kind != null, "A relation needs a kind, such as sameAs or corrects.");
        require(fact != null, "A relation needs the fact that it points at.");
    }
}
