package io.factline.kpi;

import org.jspecify.annotations.Nullable;

/**
 * The anchors of one value.
 *
 * @param from null where no fact can be it
 * @param to null where no fact can be it
 */
record Anchors(@Nullable Chosen from, @Nullable Chosen to) {

    /**
     * A fact that was chosen.
     *
     * @param pinned whether by a person
     */
    record Chosen(Candidate candidate, boolean pinned) {

        AnchorFact anchor() {
            return new AnchorFact(candidate.id(), pinned);
        }
    }
}
