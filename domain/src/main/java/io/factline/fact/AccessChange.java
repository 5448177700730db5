package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;

/**
 * The body of a request to change who may read a fact.
 *
 * @param reason why others may read it from now on
 */
public record AccessChange(
        @JsonProperty(required = true) Access access,
        @JsonProperty(required = true) Words reason) {

    public AccessChange {
        require(access != null, "A change of access needs the new one: open, internal or privileged.");
        require(reason != null, "A change of access needs a reason.");
    }
}
