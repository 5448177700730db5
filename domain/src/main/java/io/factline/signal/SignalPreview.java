package io.factline.signal;

import java.util.List;

/**
 * What signals a payload would become. Nothing of it is recorded.
 *
 * @param payload that was looked at
 */
public record SignalPreview(String payload, List<PreviewedSignal> signals) {

    public SignalPreview {
        signals = List.copyOf(signals);
    }
}
