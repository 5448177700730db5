package io.factline.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param tookMillis until the answer was there, or it was given up
 * @param status what the receiver answered; absent where it did not
 * @param trouble why it failed; absent where it did not
 * @param answer the beginning of what the receiver said where it did not take it; absent where it said nothing
 */
public record DeliveryAttempt(
        Instant at,
        long tookMillis,
        @Nullable Integer status,
        @Nullable Trouble trouble,
        @Nullable String answer) {}
