package io.factline.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.FactId;

/**
 * The fact at which a KPI starts or ends.
 *
 * @param pinned whether a person chose it
 */
public record AnchorFact(FactId fact, @JsonProperty boolean pinned) {}
