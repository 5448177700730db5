package io.factline.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What is delivered again.
 *
 * @param deliveries how many, 10,000 at most; those that are older than what is kept are not among them
 * @param to the last position of them: where the range goes on, ask again for what lies behind it; absent where there are none
 */
public record Replayed(long deliveries, @Nullable Long to) {}
