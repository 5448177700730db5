package io.factline.signal;

import tools.jackson.databind.JsonNode;

/**
 * A signal in a body, as a mapping reads it.
 *
 * @param id drawn from its connector and its name at the sender
 * @param text the signal as it stands in the body, to the letter; empty where the body is no text
 * @param json the same to look into; a missing node where it is no JSON
 */
public record MappedSignal(SignalId id, String text, SignalReading reading, JsonNode json) {}
