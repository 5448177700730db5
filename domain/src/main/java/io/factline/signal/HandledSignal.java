package io.factline.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a signal came, and when a person first said what it is: who saw it.
 *
 * @param state that it is in
 * @param seenAt when somebody first said what it is; absent where nobody has. Reopening it does not unsee it
 * @param seenBy the opaque id of whoever did
 */
public record HandledSignal(
        SignalId signal,
        Instant receivedAt,
        SignalState state,
        @Nullable Instant seenAt,
        @Nullable UUID seenBy) {}
