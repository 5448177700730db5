package io.factline.record;

import io.factline.incident.IncidentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log gives it back.
 *
 * @param position its place in the log, dense from 0
 * @param incident null where it concerns none
 * @param sequence its place in its stream, dense from 0
 * @param recordedAt when it entered the log; never decreases with the position
 * @param actor the opaque id of the account that acted
 * @param client through what it acted: {@code ui}, {@code api}
 * @param causation the event that led to it, where one did
 * @param correlation ties together what one request caused
 * @param event the event with its words; erased ones read {@link Words#ERASED}
 */
public record RecordedEvent(
        long position,
        UUID id,
        @Nullable IncidentId incident,
        String stream,
        long sequence,
        Instant recordedAt,
        UUID actor,
        Term client,
        @Nullable UUID causation,
        UUID correlation,
        Event event) {}
