package io.factline.signal;

import java.util.List;

/**
 * The answer to a sender: all is durable. Whoever sends the same again gets the same answer.
 *
 * @param signals that the body holds
 */
public record ReceivedSignals(List<ReceivedSignal> signals) {

    public ReceivedSignals {
        signals = List.copyOf(signals);
    }

    /**
     * A signal on our record.
     *
     * @param position at which it stands there
     */
    public record ReceivedSignal(SignalId signal, long position) {}
}
