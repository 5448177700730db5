package io.factline.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofHours(1)));

    @Test
    void eachWaitIsThatOfTheScheduleOrUpToAFifthLonger() {
        for (int i = 0; i < 100; i++) {
            assertThat(schedule.after(1).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
            assertThat(schedule.after(2).orElseThrow()).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
        }
    }

    @Test
    void theWaitsDiffer() {
        assertThat(Stream.generate(() -> schedule.after(2).orElseThrow())
                        .limit(50)
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    @Test
    void behindTheLastAttemptThereIsNone() {
        assertThat(schedule.after(3)).isEmpty();
    }
}
