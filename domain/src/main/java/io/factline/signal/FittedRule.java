package io.factline.signal;

import io.factline.record.Words;

/**
 * A routing rule as it stood when it said where a signal belongs: the rules of a connector change, and what an event says must not.
 *
 * @param pointer where it looked
 * @param value what it looked for
 */
public record FittedRule(Words pointer, RoutingTest test, Words value) {}
