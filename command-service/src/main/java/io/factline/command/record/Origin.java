package io.factline.command.record;

import io.factline.account.Role;
import io.factline.record.Term;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, through what, and as part of what. Set once at intake, never a member of a command or an event.
 *
 * @param actor the opaque id of the account
 * @param client {@code ui}, {@code api} or {@code demo}
 * @param correlation ties together what one request caused
 * @param causation the event that led to it
 * @param roles of the account when it asked
 */
public record Origin(
        UUID actor,
        Term client,
        UUID correlation,
        @Nullable UUID causation,
        @Nullable OnceKey key,
        Set<Role> roles) {

    public Origin {
        roles = Set.copyOf(roles);
    }

    /** Whether the account may read privileged facts, and so decide about them. */
    public boolean readsPrivileged() {
        return roles.contains(Role.COUNSEL);
    }

    /** Whether the account may know of an incident of which only these may, and administrators. */
    public boolean isMember(Collection<UUID> members) {
        return roles.contains(Role.ADMINISTRATOR) || members.contains(actor);
    }
}
