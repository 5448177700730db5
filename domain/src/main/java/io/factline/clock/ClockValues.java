package io.factline.clock;

import io.factline.timeline.Cutoffs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of an incident: a function of the position, the cut-offs, {@code asOf}, {@code definitions}, and of what this
 * reader may see. Not legal advice.
 *
 * @param position up to which the answer knows the record
 * @param parkedAt from which position on nothing of the incident could be taken, so that the answer is older than its
 *     position; null where all was, as it nearly always is
 * @param asOf the now of running clocks
 * @param definitions the digest of all definitions that the answer rests on
 * @param withheld how many facts of the incident this reader may not see: they count in nothing
 * @param clocks of the duties that people decided, in the order of their rules
 * @param unknown rules that people decided of and that this Factline does not know: nothing can be said of them
 * @param suggested rules that may concern the incident and of which nobody has decided
 */
public record ClockValues(
        long position,
        @Nullable Long parkedAt,
        Instant asOf,
        Cutoffs cutoffs,
        String definitions,
        long withheld,
        List<ClockValue> clocks,
        List<RuleId> unknown,
        List<Suggestion> suggested) {

    /**
     * A rule that may concern an incident. A person decides.
     *
     * @param because what of the incident it was suggested for, such as {@code jurisdiction US-MN, kind data-breach}
     */
    public record Suggestion(
            RuleId rule, String law, String stage, String recipient, String citation, String because) {}
}
