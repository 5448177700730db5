package io.factline.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long signals waited for a person, in whole seconds: the same at the same position and now, whenever it is asked.
 *
 * @param position of the record that was counted up to
 * @param asOf the now of those that wait
 * @param signals how many there are
 * @param open how many nobody has said yet what they are, or somebody reopened
 * @param median of the times from receipt to the first disposition; absent where there was none. Of an even number of
 *     times, the lower one of the two in the middle
 * @param max of these times
 * @param longestOpen how long the oldest open one has been waiting; absent where none is open
 * @param seen the last 1,000 signals, the last first, with who first said what they are
 */
public record DispositionValues(
        long position,
        Instant asOf,
        long signals,
        long open,
        long promoted,
        long attached,
        long dismissed,
        @Nullable Duration median,
        @Nullable Duration max,
        @Nullable Duration longestOpen,
        List<HandledSignal> seen) {

    public DispositionValues {
        seen = List.copyOf(seen);
    }
}
