package io.factline.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some signals, the last first.
 *
 * @param position of the record that the answer has seen
 * @param open how many are open, of all that the question is about but for their state
 * @param next what {@code before} takes for the next page; absent on the last one
 */
public record SignalPage(
        long position,
        long open,
        List<Signal> signals,
        @Nullable Long next) {

    public SignalPage {
        signals = List.copyOf(signals);
    }
}
