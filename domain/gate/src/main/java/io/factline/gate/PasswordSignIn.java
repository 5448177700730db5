package io.factline.gate;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Looks at names and passwords, as long as not too many were wrong, and notes what came of it. */
record PasswordSignIn(AuthenticationProvider passwords, Attempts attempts, AuditNotes notes)
        implements AuthenticationProvider {

    /** As long as the name of an account can be: a longer one is remembered and noted nowhere. */
    private static final int NAME_AT_MOST = 64;

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof Arrival arrival)) {
            throw new IllegalStateException("no name and password comes from nowhere");
        }
        if (attempt.getName().length() > NAME_AT_MOST) {
            throw new BadCredentialsException("no account has a name as long as this");
        }
        try {
            Authentication account = attempts.look(
                    attempt.getName(),
                    arrival.network(),
                    () -> Objects.requireNonNull(passwords.authenticate(attempt)));
            notes.signedIn(account.getName(), arrival);
            return account;
        } catch (BadCredentialsException wrong) {
            notes.failed(attempt.getName(), arrival);
            throw wrong;
        } catch (SlowDown slow) {
            notes.slowedDown(attempt.getName(), arrival);
            throw slow;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
