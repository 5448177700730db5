package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;

/**
 * The body of a request to correct a fact.
 *
 * @param fact the whole fact as it should read; its id may be left out
 * @param reason why our record was wrong
 */
public record Correction(
        @JsonProperty(required = true) Fact fact,
        @JsonProperty(required = true) Words reason) {

    public Correction {
        require(fact != null, "A correction needs the whole fact as it should read.");
        require(reason != null, "A correction needs a reason.");
    }
}
