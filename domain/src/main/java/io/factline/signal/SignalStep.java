package io.factline.signal;

import io.factline.fact.FactId;
import io.factline.incident.IncidentKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a signal, once.
 *
 * @param change the short name of the event, such as {@code SignalDismissed}
 * @param incident to which it belonged from then on, where whoever asks may know of it
 */
public record SignalStep(
        long position,
        Instant at,
        UUID by,
        String change,
        @Nullable IncidentKey incident,
        @Nullable FactId fact,
        @Nullable String reason) {}
