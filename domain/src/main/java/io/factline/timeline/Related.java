package io.factline.timeline;

import io.factline.fact.FactRef;
import io.factline.fact.RelationKind;
import io.factline.record.Code;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a fact, seen from it: to another one that it names, or from another one that names it.
 *
 * @param incoming whether the other fact carries the relation
 * @param fact the other one: its id, or {@code incident/id} where it is of another incident
 * @param summary of the other one; null unless its state is shown
 */
public record Related(
        RelationKind kind,
        boolean incoming,
        FactRef fact,
        State state,
        @Nullable String summary) {

    /** What the record holds of the other fact, for this reader. A relation takes effect only where it is shown. */
    public enum State implements Code {
        SHOWN,
        /** Not recorded, or not yet. */
        UNRESOLVED,
        RETRACTED,
        /** This reader may not see it. */
        WITHHELD
    }
}
