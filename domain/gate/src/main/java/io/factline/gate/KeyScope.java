package io.factline.gate;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of whoever signed in with a key: the incidents that the key is for.
 *
 * @param incidents null for every incident
 */
record KeyScope(@Nullable Set<UUID> incidents) {

    KeyScope {
        incidents = incidents == null ? null : Set.copyOf(incidents);
    }
}
