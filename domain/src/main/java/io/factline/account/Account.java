package io.factline.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id opaque: all that the record ever knows of an account
 * @param name what they sign in with; where an issuer vouches for them, what they are called
 * @param roles where an issuer vouches for them, those of their last sign-in
 * @param issuer who vouches for them (OpenID Connect); absent where they have a password here
 * @param disabledAt since when nobody can sign in to it; absent where somebody can
 */
public record Account(
        UUID id,
        String name,
        Set<Role> roles,
        @Nullable String issuer,
        @Nullable Instant disabledAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** One with a password here, to which somebody can sign in. */
    public Account(UUID id, String name, Set<Role> roles) {
        this(id, name, roles, null, null);
    }
}
