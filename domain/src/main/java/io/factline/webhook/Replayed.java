package io.factline.webhook;

/**
 * What is delivered again.
 *
 * @param deliveries how many; those that are older than what is kept are not among them
 */
public record Replayed(long deliveries) {}
