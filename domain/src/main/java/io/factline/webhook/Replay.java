package io.factline.webhook;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;

/**
 * The body of a request to deliver again.
 *
 * @param from the first position
 * @param to the last one; the same for a single delivery
 */
public record Replay(
        @JsonProperty(required = true) @Form(min = 0) long from,
        @JsonProperty(required = true) @Form(min = 0) long to) {

    public Replay {
        require(0 <= from && from <= to, "A range goes from a position to the same or a later one.");
    }
}
