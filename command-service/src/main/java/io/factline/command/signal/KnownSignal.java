package io.factline.command.signal;

import io.factline.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * A signal as the record has it, for somebody who may know of it.
 *
 * @param incident to which it belongs; null where nobody has said so
 * @param promoted how often a fact was recorded of it
 * @param sequence the last of its stream
 */
record KnownSignal(@Nullable IncidentId incident, int promoted, long sequence) {}
