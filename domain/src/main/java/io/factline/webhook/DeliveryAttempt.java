package io.factline.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param status what the receiver answered; absent where it did not
 * @param trouble why it failed; absent where it did not
 * @param answer the beginning of what the receiver said; absent where it said nothing
 */
public record DeliveryAttempt(
        Instant at,
        Duration took,
        @Nullable Integer status,
        @Nullable Trouble trouble,
        @Nullable String answer) {}
