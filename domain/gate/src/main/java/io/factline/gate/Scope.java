package io.factline.gate;

import io.factline.account.Role;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Of which incidents whoever asks may know at all.
 *
 * @param account the opaque id of whoever asks
 * @param administers whether they may know of private incidents without being a member
 * @param incidents all that they sign in for; null for every incident
 */
public record Scope(
        UUID account, boolean administers, @Nullable Set<UUID> incidents) {

    /** What whoever came with a key, or with an access token of the issuer, is beside their roles. */
    public static final String KEY = "KEY";

    /** That of whoever asks the request at hand. */
    public static Scope current() {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null) {
            throw new IllegalStateException("no request passes unauthenticated");
        }
        return new Scope(
                UUID.fromString(account.getName()),
                GrantedRoles.of(account).contains(Role.ADMINISTRATOR),
                account.getDetails() instanceof KeyScope key ? key.incidents() : null);
    }

    /**
     * Whether whoever asks may know of an incident.
     *
     * @param members who may, where it is private; null where everybody may
     */
    public boolean has(UUID incident, @Nullable Collection<UUID> members) {
        return (incidents == null || incidents.contains(incident)) && (members == null || isMember(members));
    }

    /** Whether whoever asks may know of what only these members may know of. */
    public boolean isMember(Collection<UUID> members) {
        return administers || members.contains(account);
    }
}
