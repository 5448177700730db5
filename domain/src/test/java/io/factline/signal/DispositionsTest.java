package io.factline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a signal to the person who saw it. The alerts of 30 November 2013 were seen, if at all, on 12 December. */
class DispositionsTest {

    private static final Instant NOVEMBER = Instant.parse("2013-11-30T12:00:00Z");
    private static final UUID ANALYST = new UUID(0, 9);

    private static HandledSignal signal(int number, SignalState state, int received, @Nullable Integer seen) {
        return new HandledSignal(
                new SignalId(new UUID(8, number)),
                NOVEMBER.plus(Duration.ofHours(received)),
                state,
                seen == null ? null : NOVEMBER.plus(Duration.ofHours(seen)),
                seen == null ? null : ANALYST);
    }

    @Test
    void medianAndLongestAreTakenOfThoseThatSomebodySaw() {
        DispositionValues values = Dispositions.of(
                List.of(
                        signal(1, SignalState.PROMOTED, 0, 288),
                        signal(2, SignalState.DISMISSED, 10, 11),
                        signal(3, SignalState.ATTACHED, 20, 25),
                        signal(4, SignalState.OPEN, 48, null)),
                7,
                NOVEMBER.plus(Duration.ofDays(10)));
        assertThat(values.median()).isEqualTo(Duration.ofHours(5));
        assertThat(values.max()).isEqualTo(Duration.ofDays(12));
        assertThat(values.longestOpen()).isEqualTo(Duration.ofDays(8));
        assertThat(List.of(values.signals(), values.open(), values.promoted(), values.attached(), values.dismissed()))
                .containsExactly(4L, 1L, 1L, 1L, 1L);
        assertThat(values.position()).isEqualTo(7);
        assertThat(values.seen().getFirst().seenBy()).isNull();
        assertThat(values.seen().getLast().seenBy()).isEqualTo(ANALYST);
    }

    @Test
    void ofAnEvenNumberTheLowerOfTheTwoInTheMiddleIsTheMedian() {
        DispositionValues values = Dispositions.of(
                List.of(signal(1, SignalState.DISMISSED, 0, 1), signal(2, SignalState.DISMISSED, 0, 3)), 1, NOVEMBER);
        assertThat(values.median()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aReopenedSignalWasSeenAndIsOpenAgain() {
        DispositionValues values =
                Dispositions.of(List.of(signal(1, SignalState.OPEN, 0, 2)), 1, NOVEMBER.plus(Duration.ofHours(9)));
        assertThat(values.median()).isEqualTo(Duration.ofHours(2));
        assertThat(values.longestOpen()).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void withoutSignalsThereIsNothingToSayAndBeforeOneCameItHasNotWaited() {
        DispositionValues none = Dispositions.of(List.of(), 0, NOVEMBER);
        assertThat(none.median()).isNull();
        assertThat(none.max()).isNull();
        assertThat(none.longestOpen()).isNull();
        assertThat(Dispositions.of(List.of(signal(1, SignalState.OPEN, 5, null)), 1, NOVEMBER)
                        .longestOpen())
                .isEqualTo(Duration.ZERO);
    }
}
