package io.factline.operations;

import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident of which a generation shows nothing newer than an event that it could not take. A new generation mends it once
 * the code is right.
 *
 * @param incident null where the event concerns no incident
 * @param key null where the view does not know the incident: its opening is what could not be taken
 * @param position of that event: it and all later ones of the incident are left out
 * @param eventType of that event
 * @param recordedAt when that event was recorded
 * @param reason a short technical word, such as the class of the error; never a word of the record
 */
public record ParkedIncident(
        @Nullable IncidentId incident,
        @Nullable IncidentKey key,
        long position,
        String eventType,
        Instant recordedAt,
        String reason) {

    /** The same, with the key of the incident where it is known. */
    public ParkedIncident of(@Nullable IncidentKey known) {
        return new ParkedIncident(incident, known, position, eventType, recordedAt, reason);
    }
}
