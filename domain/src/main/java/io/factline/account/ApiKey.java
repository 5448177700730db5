package io.factline.account;

import io.factline.incident.IncidentId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of an integrator: it signs in with a key instead of a name and a password, and only through the event API.
 *
 * @param id opaque: the actor of what it records
 * @param incidents all that it reads and writes; absent where that is every incident
 * @param createdBy the account of the administrator who made it
 * @param expiresAt from when on it is worth nothing; absent where it never expires
 * @param lastUsedAt to the minute; absent where it never was
 * @param revokedAt since when it is worth nothing
 */
public record ApiKey(
        UUID id,
        String name,
        Set<Role> roles,
        @Nullable Set<IncidentId> incidents,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        roles = Set.copyOf(roles);
        incidents = incidents == null ? null : Set.copyOf(incidents);
    }

    /** Whether it lets anybody in. */
    public boolean isGoodAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
