package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.incident.IncidentRef;

/**
 * Which incident a signal belongs to.
 *
 * @param incident by key or id
 */
public record Assignment(@JsonProperty(required = true) IncidentRef incident) {

    public Assignment {
        require(incident != null, "Say which incident the signal belongs to.");
    }
}
