package io.factline.clock;

/**
 * A disclosure rule.
 *
 * @param id of it
 */
public record DisclosureRule(RuleId id) {}
