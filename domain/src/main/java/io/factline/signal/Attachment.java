package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import org.jspecify.annotations.Nullable;

/**
 * Which fact says the same as a signal.
 *
 * @param incident of the fact, by key or id; absent where the signal is assigned to it already
 */
public record Attachment(
        @Nullable IncidentRef incident,
        @JsonProperty(required = true) FactId fact) {

    public Attachment {
        require(fact != null, "Say which fact the signal belongs to.");
    }
}
