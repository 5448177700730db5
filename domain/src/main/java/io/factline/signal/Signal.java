package io.factline.signal;

import io.factline.fact.FactId;
import io.factline.incident.IncidentKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it stands in the inbox.
 *
 * @param connector the opaque id of the connector that received it
 * @param incident to which it belongs; absent where nobody has said so
 * @param fact that it became, or belongs to
 * @param position at which it was received
 * @param disposedAt when somebody last said what it is; absent while it is open
 * @param disposedBy the opaque id of whoever did
 * @param reason why it was dismissed
 */
public record Signal(
        SignalId id,
        UUID connector,
        @Nullable IncidentKey incident,
        SignalState state,
        @Nullable FactId fact,
        Instant receivedAt,
        long position,
        SignalReading reading,
        @Nullable Instant disposedAt,
        @Nullable UUID disposedBy,
        @Nullable String reason) {}
