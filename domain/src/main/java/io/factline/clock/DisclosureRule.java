package io.factline.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Code;
import io.factline.record.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure rule: a deadline of a law or a contract, as data. Not legal advice.
 *
 * @param jurisdiction where it is law, in words
 * @param law in short, such as GDPR
 * @param citation where the law says it
 * @param appliesTo whom it binds
 * @param stage which of several notices
 * @param recipient who must be told
 * @param startsWhen what the law says starts the clock, in our own words
 * @param triggers the facts that start it, in order of preference: the first kind that is visible counts
 * @param limit null for an open standard, such as "without undue delay"
 * @param joint null where the rule stands alone
 * @param zone in which days are counted and the rule became law; null where that of the trigger counts
 * @param threshold what makes the law apply; a person decides it
 * @param exceptions what the law allows otherwise; only what {@code joint} and {@code limit} say is computed
 * @param effectiveFrom the first day on which it is law; null where no such day is known: then it is never applied
 * @param effectiveTo the last day on which it is law; null while it is
 * @param url where the official text is
 * @param readAt the pages that were read
 * @param note what else a reader should know
 * @param calendar whose holidays count; null where none do
 * @param filing which notices on record count
 * @param suggestedWhen which incidents it may concern
 * @param enabled whether it may be suggested at all
 */
public record DisclosureRule(
        RuleId id,
        String jurisdiction,
        String law,
        String citation,
        String appliesTo,
        String stage,
        String recipient,
        String startsWhen,
        List<Trigger> triggers,
        @Nullable Limit limit,
        @Nullable Joint joint,
        @Nullable ZoneId zone,
        @Nullable String threshold,
        @Nullable String exceptions,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String url,
        List<String> readAt,
        Verified verified,
        @Nullable String note,
        @Nullable Holidays calendar,
        Filing filing,
        SuggestedWhen suggestedWhen,
        @JsonProperty boolean enabled) {

    public DisclosureRule {
        triggers = List.copyOf(triggers);
        readAt = List.copyOf(readAt);
    }

    /** Whether the rule was checked against a text of the law. */
    public enum Verified implements Code {
        YES,
        /** Something of it is open: it is listed, and never suggested. */
        PARTLY
    }

    /** Whose holidays count. */
    public enum Holidays implements Code {
        /** Those on which the SEC takes no filings. */
        US_SEC,
        /** Those of the member state of the authority (Regulation 1182/71, Art. 2(1)). */
        MEMBER_STATE,
        /** Those of the Australian state or territory; whether they count was not checked, so no date is rolled. */
        STATE_OR_TERRITORY
    }

    /**
     * Two limits for one notice, of which the earlier counts; unless the classification came later than so many hours after the
     * awareness: then it counts alone (Delegated Regulation 2025/301, Art. 5(1)(a) and (2)).
     *
     * @param aware the rule whose limit runs from the awareness
     * @param classified the rule whose limit runs from the classification
     */
    public record Joint(RuleId aware, RuleId classified, int aloneAfterHours) {}

    /**
     * Which notices on record count as given under the rule.
     *
     * @param regimes what a notice may name as its regime, beside the id of the rule
     * @param stages one of which it must name as its stage; empty where the regime has one stage only
     */
    public record Filing(List<Term> regimes, List<Term> stages) {

        public Filing {
            regimes = List.copyOf(regimes);
            stages = stages == null ? List.of() : List.copyOf(stages);
        }
    }

    /**
     * Which incidents the rule may concern: all that is given must fit.
     *
     * @param jurisdiction an ISO 3166 code, {@code EU}, or {@code EEA}; null where it does not matter
     * @param sectors any of which; empty where it does not matter
     * @param kinds of incidents, any of which
     */
    public record SuggestedWhen(@Nullable String jurisdiction, List<Term> sectors, List<Term> kinds) {

        public SuggestedWhen {
            sectors = sectors == null ? List.of() : List.copyOf(sectors);
            kinds = List.copyOf(kinds);
        }
    }

    /** Whether all of it was checked against a text of the law. */
    boolean isFullyVerified() {
        return verified == Verified.YES;
    }
}
