package io.factline.query.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a delivery that failed is tried again: the schedule that Standard Webhooks 1.0.0 recommends, some three days from the first to the
 * last attempt. Each wait is up to a fifth longer at random, so that what failed together does not come back together.
 */
@Component
class RetrySchedule {

    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final RandomGenerator random = RandomGenerator.getDefault();

    RetrySchedule(@Value("${factline.webhooks.retries:5s,5m,30m,2h,5h,10h,14h,20h,24h}") List<Duration> waits) {
        this.waits = List.copyOf(waits);
    }

    /**
     * How long to wait before the next attempt; empty where there is none.
     *
     * @param tries how many were made
     */
    Optional<Duration> after(int tries) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(tries - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble())));
    }
}
