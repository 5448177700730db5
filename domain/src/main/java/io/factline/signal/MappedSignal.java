package io.factline.signal;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A signal in a body, as a mapping reads it.
 *
 * @param id drawn from its connector and its name at the sender
 * @param text the signal as it stands in the body, to the letter; empty where the body is no text
 * @param before what stands in the body before all its signals; empty where the signal is the body
 * @param after what stands behind all of them
 * @param parts where rules look: the signal, or each of its elements where the body could not be split. A missing node where it is no JSON
 */
public record MappedSignal(
        SignalId id, String text, String before, String after, SignalReading reading, List<JsonNode> parts) {

    public MappedSignal {
        parts = List.copyOf(parts);
    }
}
