package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;

/**
 * The body of a request to retract a fact.
 *
 * @param reason why it should never have been in the record
 */
public record Retraction(@JsonProperty(required = true) Words reason) {

    public Retraction {
        require(reason != null, "A retraction needs a reason.");
    }
}
