package io.factline.timeline;

import io.factline.fact.FactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which what was known of an incident changed, along one axis, the first one first.
 *
 * @param position up to which the answer knows the record
 * @param moments at most 1,000: where there are more, neighbours are joined, and the last of them stands for all
 * @param chapters where something was said or decided: at most 200, the first ones
 */
public record TimelineMoments(
        long position, MomentAxis axis, Cutoffs cutoffs, List<Moment> moments, List<Chapter> chapters) {

    /**
     * One moment. As a cut-off it shows all that became known at it.
     *
     * @param position of the record, on the recorded axis
     * @param facts that became known, or changed, at it
     */
    public record Moment(Instant at, @Nullable Long position, long facts) {}

    /**
     * A moment at which somebody said something to the public, or decided something: a disclosure, a statement, an apology, a
     * promise or a corrected rumour; a decision, a determination or a change of leaders. Neither opinions nor superseded facts.
     *
     * @param at when they had been told of it, or when it came on record for this reader to see
     */
    public record Chapter(Instant at, @Nullable Long position, FactId fact, String factType, String summary) {}
}
