package io.factline.incident;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.time.WrittenTime;

/**
 * The body of a request to close an incident.
 *
 * @param closed when it ended for the organisation
 */
public record Closing(@JsonProperty(required = true) WrittenTime closed) {

    public Closing {
        require(closed != null, "Closing needs the time when the incident ended.");
    }
}
