package io.factline.fact;

import io.factline.incident.IncidentRef;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/** What facts about how others judge it say. */
public sealed interface MarketDetail extends FactDetail {

    @Override
    default Track track() {
        return Track.MARKET;
    }

    /** Somebody commented on it. */
    record CommentaryPublished(
            @Nullable Valence valence,
            @Nullable Commentary kind,
            @Nullable Words topic) implements MarketDetail {}

    /** Which way a comment leans. */
    enum Valence implements Code {
        NEGATIVE,
        MIXED,
        NEUTRAL,
        POSITIVE
    }

    /** What a comment is for. */
    enum Commentary implements Code {
        CRITICISM,
        EXPLANATION,
        RECOMMENDATION,
        LESSON,
        QUESTION
    }

    /**
     * Somebody compared it with an earlier crisis. It occurs when it is cited.
     *
     * @param precedentIncident the earlier crisis, where Factline holds it
     * @param precedent the earlier crisis in words
     * @param precedentYear 1 to 9999
     */
    record PrecedentCited(
            @Nullable IncidentRef precedentIncident,
            @Nullable Words precedent,
            @Nullable Integer precedentYear,
            @Nullable Words similarity)
            implements MarketDetail {

        private static final int YEAR_MAX = 9_999;

        public PrecedentCited {
            RuleBroken.require(
                    precedentYear == null || (precedentYear >= 1 && precedentYear <= YEAR_MAX),
                    "A year lies between 1 and 9999.");
            RuleBroken.require(
                    precedentIncident == null || precedentIncident.isWellFormed(),
                    "An incident is named by its key, such as checkout-outage-2014, or by its id.");
        }
    }
}
