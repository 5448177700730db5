package io.factline.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook.
 *
 * @param position of the event; -1 for a trial
 * @param event its id, which is the {@code webhook-id} of every attempt
 * @param type its short name
 * @param incident in the order of whose events it is delivered
 * @param nextAt when it is tried next, where it waits
 * @param attempts the last twenty, oldest first
 */
public record Delivery(
        long position,
        UUID event,
        String type,
        UUID incident,
        DeliveryStatus status,
        @Nullable Instant nextAt,
        List<DeliveryAttempt> attempts) {

    /** The position of a delivery that an administrator asked for to try the receiver. */
    public static final long TRIAL = -1;

    public Delivery {
        attempts = List.copyOf(attempts);
    }
}
