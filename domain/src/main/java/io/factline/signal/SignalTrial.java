package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Form;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried before it is used.
 *
 * @param settings absent for those that the connector has
 * @param payload on which; absent for the last one that the connector received
 */
public record SignalTrial(
        @Nullable ConnectorSettings settings,

        @Nullable @Form(min = 1, max = SignalTrial.CHARACTERS_MAX)
        String payload) {

    static final int CHARACTERS_MAX = 1 << 20;

    public SignalTrial {
        require(
                payload == null || (!payload.isEmpty() && payload.length() <= CHARACTERS_MAX),
                "A payload has 1 to 1,048,576 characters.");
    }
}
