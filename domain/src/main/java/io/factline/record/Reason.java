package io.factline.record;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of a request that needs nothing but a reason.
 *
 * @param reason why, in words that an auditor understands years later
 */
public record Reason(@JsonProperty(required = true) Words reason) {

    public Reason {
        require(reason != null, "This needs a reason.");
    }
}
