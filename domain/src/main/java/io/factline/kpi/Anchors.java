package io.factline.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of one value, and what they were chosen from.
 *
 * @param from null where no fact can be it
 * @param to null where no fact can be it
 * @param starts the facts that may be the one at the start
 * @param ends the facts that may be the one at the end; of a linked measure also those that are tied to no start
 */
record Anchors(@Nullable Chosen from, @Nullable Chosen to, List<Candidate> starts, List<Candidate> ends) {

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
