package io.factline.kpi;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.FactId;
import io.factline.record.Words;

/**
 * A person's choice of an anchor, in the place of the one that the rule would take.
 *
 * @param fact of the same incident
 * @param reason why this one
 */
public record Pin(
        @JsonProperty(required = true) KpiKey kpi,
        @JsonProperty(required = true) AnchorSide side,
        @JsonProperty(required = true) FactId fact,
        @JsonProperty(required = true) Words reason) {

    public Pin {
        require(kpi != null, "A pin needs the KPI that it is for.");
        require(side != null, "A pin needs the side of the KPI: from or to.");
        require(fact != null, "A pin needs the fact that becomes the anchor.");
        require(reason != null, "A pin needs a reason.");
    }
}
