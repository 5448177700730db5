package io.factline.command.account;

import io.factline.account.NewAccount;
import io.factline.account.Role;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
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

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts, @Value("${factline.admin.password:}") String given) {
        this.accounts = accounts;
        if (!given.isEmpty() && !accounts.any()) {
            create(given);
        }
    }

    /** The name to sign in with. */
    public String name() {
        return NAME;
    }

    /**
     * Draws a password where nobody can sign in yet: to be called by whoever tells it at once, because nobody can read it
     * again. Empty where there is an account.
     */
    public Optional<String> drawPassword() {
        if (accounts.any()) {
            return Optional.empty();
        }
        String password = draw();
        return create(password) ? Optional.of(password) : Optional.empty();
    }

    /** False where another process was faster. */
    private boolean create(String password) {
        try {
            accounts.create(new NewAccount(NAME, password, Set.of(Role.ADMINISTRATOR, Role.COUNSEL)));
            return true;
        } catch (RuleBroken e) {
            if (e.rule() == Rule.NAME_TAKEN) {
                return false;
            }
            throw e;
        }
    }

    private static String draw() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
