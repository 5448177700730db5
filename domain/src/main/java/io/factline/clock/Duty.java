package io.factline.clock;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/**
 * That a rule concerns an incident, or does not, as a person decided.
 *
 * @param excluded false where it concerns the incident, and where it is left out
 * @param reason why
 */
public record Duty(
        @JsonProperty(required = true) RuleId rule,
        @JsonProperty @Nullable Boolean excluded,
        @JsonProperty(required = true) Words reason) {

    public Duty {
        excluded = excluded != null && excluded;
        require(rule != null, "A duty needs the disclosure rule, such as EU-GDPR-33.");
        require(reason != null, "A duty needs a reason.");
    }

    /** Whether the rule does not concern the incident. */
    @JsonIgnore
    public boolean isExcluded() {
        return excluded != null && excluded;
    }
}
