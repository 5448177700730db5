package io.factline.signal;

import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.record.Event;
import io.factline.record.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a signal. Stored for ever: see {@link Event}. */
public sealed interface SignalEvent extends Event {

    /** The signal that it concerns. */
    SignalId id();

    @Override
    default String stream() {
        return id().stream();
    }

    /**
     * Another system told us something.
     *
     * @param incident to which a rule of its connector assigned it as it came; null where none did
     * @param connector the opaque id of the connector
     * @param rule that said so, as it stood then; null where none fitted
     */
    record SignalReceived(
            @Nullable IncidentId incident,
            SignalId id,
            UUID connector,
            @Nullable FittedRule rule,
            SignalPayload payload,
            SignalReading reading)
            implements SignalEvent {}

    /** Somebody said which incident it belongs to. */
    record SignalAssigned(IncidentId incident, SignalId id) implements SignalEvent {}

    /** A fact was recorded of it. */
    record SignalPromoted(IncidentId incident, SignalId id, FactId fact) implements SignalEvent {}

    /** It says what a fact says that the record had already. */
    record SignalAttached(IncidentId incident, SignalId id, FactId fact) implements SignalEvent {}

    /** Somebody said that it is no fact. */
    record SignalDismissed(@Nullable IncidentId incident, SignalId id, Words reason) implements SignalEvent {}

    /** What somebody said that it is holds no more. A fact that was recorded of it stays what it is. */
    record SignalReopened(@Nullable IncidentId incident, SignalId id, Words reason) implements SignalEvent {}
}
