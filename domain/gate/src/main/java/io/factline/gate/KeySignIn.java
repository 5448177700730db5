package io.factline.gate;

import io.factline.account.ApiKeySecret;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Lets integrators in by their key. Wrong keys are not counted as wrong passwords are: nobody guesses 256 random bits, and one
 * integration with an old key shall not slow down the others behind the same address.
 */
final class KeySignIn implements AuthenticationProvider {

    private final JdbcClient accounts;
    private final AuditNotes notes;

    KeySignIn(DataSource database, AuditNotes notes) {
        this.accounts = JdbcClient.create(database);
        this.notes = notes;
    }

    private record Found(
            UUID account, Set<String> roles, @Nullable Set<UUID> incidents, boolean good) {}

    /** Null where it is no key but another kind of token, at which somebody else looks. */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        return ApiKeySecret.read(((BearerTokenAuthenticationToken) attempt).getToken())
                .map(secret -> account(secret, attempt))
                .orElse(null);
    }

    private Authentication account(ApiKeySecret secret, Authentication attempt) {
        Found found = find(secret).orElse(null);
        if (found == null || !found.good()) {
            notes.refused(found == null ? null : found.account(), Arrival.of(attempt));
            throw new InvalidBearerTokenException("no key of ours, or no longer");
        }
        var account = UsernamePasswordAuthenticationToken.authenticated(
                found.account().toString(),
                null,
                AuthorityUtils.createAuthorityList(Stream.concat(
                                Stream.of(Scope.KEY),
                                found.roles().stream().map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT)))
                        .toList()));
        account.setDetails(new KeyScope(found.incidents()));
        return account;
    }

    private Optional<Found> find(ApiKeySecret secret) {
        try {
            return accounts.sql("select account, roles, incidents, good from account.enter(?)")
                    .params(secret.digest())
                    .query((row, _) -> new Found(
                            row.getObject("account", UUID.class),
                            Set.of((String[]) row.getArray("roles").getArray()),
                            row.getArray("incidents") == null
                                    ? null
                                    : Arrays.stream((UUID[])
                                                    row.getArray("incidents").getArray())
                                            .collect(Collectors.toSet()),
                            row.getBoolean("good")))
                    .optional();
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("the accounts cannot be reached", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
