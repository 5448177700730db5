package io.factline.signal;

import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what was decided of a signal: it is durable, on disk, once.
 *
 * @param incident to which it belongs; absent where nobody has said so
 * @param fact that it became, or belongs to
 * @param position the last position that the request wrote; a read with {@code after} of it sees it
 */
public record SignalAcknowledgement(
        SignalId signal,
        @Nullable IncidentId incident,
        @Nullable FactId fact,
        long position) {}
