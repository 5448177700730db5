package io.factline.incident;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A tie of an incident to another one.
 *
 * @param incident the other one, by key or id
 */
public record Link(
        @JsonProperty(required = true) LinkKind kind,
        @JsonProperty(required = true) IncidentRef incident) {

    public Link {
        require(kind != null, "A link needs a kind: rekindles, follows-from, part-of or related-to.");
        require(incident != null && incident.isWellFormed(), "A link needs the key or id of the other incident.");
    }
}
