package io.factline.gate;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Of which incidents whoever asks may know at all.
 *
 * @param incidents null for every incident
 */
public record Scope(@Nullable Set<UUID> incidents) {

    /** What whoever signed in with a key is beside their roles. */
    public static final String KEY = "KEY";

    private static final Scope ALL = new Scope(null);

    public Scope {
        incidents = incidents == null ? null : Set.copyOf(incidents);
    }

    /** That of whoever asks the request at hand. */
    public static Scope current() {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        return account != null && account.getDetails() instanceof Scope scope ? scope : ALL;
    }

    /** Whether whoever asks may know of this incident. */
    public boolean has(UUID incident) {
        return incidents == null || incidents.contains(incident);
    }
}
