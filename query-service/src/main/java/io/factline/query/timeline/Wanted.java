package io.factline.query.timeline;

import io.factline.fact.RelationKind;
import java.util.Set;

/**
 * Which facts of an incident a computation needs, so that the others are not read.
 *
 * @param anchors fact types of which the first and the last of each slot will do
 * @param whole fact types of which all are needed
 * @param tied relations of which the facts on both sides are needed
 */
public record Wanted(Set<String> anchors, Set<String> whole, Set<RelationKind> tied) {

    public Wanted {
        anchors = Set.copyOf(anchors);
        whole = Set.copyOf(whole);
        tied = Set.copyOf(tied);
    }
}
