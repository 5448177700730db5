package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

/** A tie to another fact. */
public record Relation(RelationKind kind, FactRef fact) {

    public Relation {
        require(kind != null, "A relation needs a kind, such as sameAs or corrects.");
        require(fact != null, "A relation needs the fact that it points at.");
    }
}
