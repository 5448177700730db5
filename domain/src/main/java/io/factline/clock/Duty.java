package io.factline.clock;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;

/**
 * That a rule concerns an incident, or does not, as a person decided.
 *
 * @param excluded false where it concerns the incident
 * @param reason why
 */
public record Duty(
        @JsonProperty(required = true) RuleId rule,
        boolean excluded,
        @JsonProperty(required = true) Words reason) {

    public Duty {
        require(rule != null, "A duty needs the disclosure rule, such as EU-GDPR-33.");
        require(reason != null, "A duty needs a reason.");
    }
}
