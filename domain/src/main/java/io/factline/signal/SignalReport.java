package io.factline.signal;

import io.factline.imports.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signal with all that is known of it.
 *
 * @param position of the record that the answer has seen
 * @param mediaType as the sender named it
 * @param payload what the signal is, as it came
 * @param body as if the signal had come alone in it, where it held several and what stands around them is kept with this one
 * @param sha256 of the whole body; absent where the law erased it
 * @param history every event of it, the first first
 */
public record SignalReport(
        long position,
        Signal signal,
        @Nullable String mediaType,
        PayloadEncoding encoding,
        String payload,
        @Nullable String body,
        @Nullable Sha256 sha256,
        long size,
        List<SignalStep> history) {

    public SignalReport {
        history = List.copyOf(history);
    }
}
