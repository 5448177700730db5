package io.factline.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way by which another system tells us of signals.
 *
 * @param id opaque; the actor of what it receives
 * @param createdBy the account of the administrator who made it
 * @param receivedAt when something new last came; absent where nothing did
 * @param refusedAt when somebody last failed to prove that they are the sender, to the minute; absent where nobody did
 * @param disabledAt since when nothing is taken; absent where it is in use
 */
public record Connector(
        UUID id,
        String name,
        ConnectorPreset preset,
        SenderProof proof,
        ConnectorSettings settings,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant receivedAt,
        @Nullable Instant refusedAt,
        @Nullable Instant disabledAt) {}
