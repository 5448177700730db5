package io.factline.query.intake;

import io.factline.account.Role;
import io.factline.gate.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, as far as it matters to what is shown.
 *
 * @param privileged whether privileged facts are shown
 * @param scope of which incidents anything is shown
 */
public record Reader(boolean privileged, Scope scope) {

    /** The condition that an incident, named by a column, may be shown; its parameter is {@code scope}. */
    public static String knows(String incident) {
        return "(:scope::uuid[] is null or " + incident + " = any(:scope))";
    }

    /** What stands for the parameter {@code scope}; sorted, so that it is one for one reader. */
    public UUID @Nullable [] incidents() {
        return scope.incidents() == null
                ? null
                : scope.incidents().stream().sorted().toArray(UUID[]::new);
    }

    /** Whoever asks the request at hand. */
    public static Reader current() {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        boolean privileged = account != null
                && account.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + Role.COUNSEL.name()).equals(granted.getAuthority()));
        return new Reader(privileged, Scope.current());
    }
}
