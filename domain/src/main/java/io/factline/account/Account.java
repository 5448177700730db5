package io.factline.account;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param id opaque: all that the record ever knows of an account
 * @param name what they sign in with
 */
public record Account(UUID id, String name, Set<Role> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
