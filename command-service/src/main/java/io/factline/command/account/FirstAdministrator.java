package io.factline.command.account;

import io.factline.account.NewAccount;
import io.factline.account.Role;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Somebody must be able to sign in to a new installation: {@code admin}, with the password of {@code
 * factline.admin.password}, or one drawn here and told once.
 */
@Component
public class FirstAdministrator {

    private static final int RANDOM_BYTES = 15;
    private static final String NAME = "admin";

    private final @Nullable String drawn;

    FirstAdministrator(Accounts accounts, @Value("${factline.admin.password:}") String given) {
        if (accounts.any()) {
            this.drawn = null;
            return;
        }
        String password = given.isEmpty() ? draw() : given;
        accounts.create(new NewAccount(NAME, password, Set.of(Role.ADMINISTRATOR)));
        this.drawn = given.isEmpty() ? password : null;
    }

    /** The name to sign in with. */
    public String name() {
        return NAME;
    }

    /** The password, if this start drew it: the only time that anybody can read it. */
    public Optional<String> drawnPassword() {
        return Optional.ofNullable(drawn);
    }

    private static String draw() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
