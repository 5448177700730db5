package io.factline.query.intake;

import io.factline.account.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, as far as it matters to what is shown.
 *
 * @param privileged whether privileged facts are shown
 */
public record Reader(boolean privileged) {

    /** Whoever asks the request at hand. */
    public static Reader current() {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        return new Reader(account != null
                && account.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + Role.COUNSEL.name()).equals(granted.getAuthority())));
    }
}
