package io.factline.webhook;

import io.factline.incident.IncidentId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of another system. It sees what a viewer sees, privileged facts never, and of a private incident something
 * only where it is made a member.
 *
 * @param id opaque; also what makes it a member of a private incident
 * @param url where to
 * @param incidents all that it is told of; absent where that is every incident
 * @param types short names of all events that it is told of; absent where that is all
 * @param createdBy the account of the administrator who made it
 * @param position up to which the log was looked at for it
 * @param waiting how many events are yet to be delivered
 * @param failed how many were given up
 * @param deliveredAt when something was last taken; absent where nothing was
 * @param disabledAt since when nothing is sent; absent where it is in use
 */
public record Webhook(
        UUID id,
        String name,
        String url,
        @Nullable Set<IncidentId> incidents,
        @Nullable Set<String> types,
        Instant createdAt,
        UUID createdBy,
        long position,
        long waiting,
        long failed,
        @Nullable Instant deliveredAt,
        @Nullable Instant disabledAt,
        @Nullable DisabledBecause disabledBecause) {

    public Webhook {
        incidents = incidents == null ? null : Set.copyOf(incidents);
        types = types == null ? null : Set.copyOf(types);
    }
}
