package io.factline.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.FactId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure rule running on an incident. Not legal advice.
 *
 * @param law in short, such as GDPR
 * @param stage which of several notices
 * @param recipient who must be told
 * @param citation where the law says it
 * @param url where its text is
 * @param verified whether the rule was checked against a text of the law
 * @param whatIf whether it was asked for as a supposition: as if it concerned the incident and had been law then
 * @param trigger the fact that started it, or would have if the rule had been law; null where none did
 * @param due null where the rule has no number, or nothing started it
 * @param calendar the holidays that were counted, such as {@code us-sec}; null where none were: then dates are not rolled, and
 *     of business days only Saturdays and Sundays are left out
 * @param filed the first notice on record that says it is under this rule; null where there is none
 * @param noneMade the statement on record that there was none, where the verdict rests on it
 * @param provisional whether it was started by a suspicion only
 * @param elapsed from the trigger to the filing, else to the now of the answer; negative where that may lie before. Null where
 *     nothing started it, or a bound is not known
 * @param late how late the filing was, counted from the legal end; null unless it was missed by a filing. It never grows: later
 *     notices of the same stage do not count
 * @param reason why a person assigned or excluded the rule; null in a supposition
 */
public record ClockValue(
        RuleId rule,
        String law,
        String stage,
        String recipient,
        String citation,
        @Nullable String url,
        @JsonProperty boolean verified,
        @JsonProperty boolean whatIf,
        Verdict verdict,
        @JsonProperty boolean provisional,
        @Nullable FactId trigger,
        @Nullable Due due,
        @Nullable String calendar,
        @Nullable FactId filed,
        @Nullable FactId noneMade,
        @Nullable Span elapsed,
        @Nullable Span late,
        @Nullable String reason) {

    /** A length of time within bounds. */
    public record Span(Duration min, Duration max) {}
}
