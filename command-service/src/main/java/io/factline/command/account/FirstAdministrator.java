package io.factline.command.account;

import io.factline.account.NewAccount;
import io.factline.account.Role;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
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

    private static final String NAME = "admin";

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts, @Value("${factline.admin.password:}") String given) {
        this.accounts = accounts;
        if (!given.isEmpty() && !accounts.hasAdministrator()) {
            create(given);
        }
    }

    /** The name to sign in with. */
    public String name() {
        return NAME;
    }

    /**
     * Draws a password where there is no administrator yet: to be called by whoever tells it at once, because nobody can read it
     * again. Empty where there is one.
     */
    public Optional<String> drawPassword() {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        String password = Passwords.draw();
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
}
