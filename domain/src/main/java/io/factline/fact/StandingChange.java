package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;

/**
 * The body of a request to change how firmly a fact stands.
 *
 * @param reason what makes it more or less firm
 */
public record StandingChange(
        @JsonProperty(required = true) Standing standing,
        @JsonProperty(required = true) Words reason) {

    public StandingChange {
        require(standing != null, "A change of standing needs the new one: confirmed, claimed, rumoured or opinion.");
        require(reason != null, "A change of standing needs a reason.");
    }
}
