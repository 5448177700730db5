package io.factline.query.webhook;

import io.factline.webhook.DeliveryAttempt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A delivery whose turn it is.
 *
 * @param tries how often it was tried since it was queued, or asked for again
 * @param attempts the last ones, oldest first
 */
record Queued(UUID webhook, long position, UUID event, int tries, List<DeliveryAttempt> attempts) {

    private static final int KEPT = 20;

    /** All attempts that are worth keeping, with one more. */
    List<DeliveryAttempt> with(DeliveryAttempt attempt) {
        return Stream.concat(attempts.stream().skip(Math.max(0, attempts.size() - KEPT + 1)), Stream.of(attempt))
                .toList();
    }

    /** When the first of the attempts was made that belong together with one at this moment. */
    Instant begun(Instant now) {
        int first = attempts.size() - Math.min(tries, attempts.size());
        return first == attempts.size() ? now : attempts.get(first).at();
    }
}
