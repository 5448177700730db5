package io.factline.imports;

import io.factline.fact.FactId;

/** A fact that a row says, and what became of it. */
public record RowFact(FactId fact, FactOutcome outcome) {}
