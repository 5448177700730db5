package io.factline.gate;

import io.factline.account.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** The roles with which somebody was let in. */
public final class GrantedRoles {

    private GrantedRoles() {}

    /** Those of an account; none where nobody is let in. */
    public static Set<Role> of(@Nullable Authentication account) {
        return account == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> account.getAuthorities().stream()
                                .anyMatch(granted -> ("ROLE_" + role.name()).equals(granted.getAuthority())))
                        .collect(Collectors.toSet());
    }
}
