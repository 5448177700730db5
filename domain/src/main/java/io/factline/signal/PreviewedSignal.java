package io.factline.signal;

import io.factline.incident.IncidentRef;
import org.jspecify.annotations.Nullable;

/**
 * A signal that a payload would become.
 *
 * @param incident to which it would be assigned; absent where a person has to
 * @param rule which rule would say so, from 1; absent where none fits
 */
public record PreviewedSignal(
        SignalId id,
        SignalReading reading,
        @Nullable IncidentRef incident,
        @Nullable Long rule) {}
