package io.factline.gate;

import io.factline.account.ProviderSignIn;
import io.factline.account.Role;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Lets in whoever the issuer vouches for: with an access token of it, or because the UI says that they signed in there. Their account
 * is the one of issuer and subject, made at first sight; their roles are those of the claims, whatever the account had before.
 */
final class IssuerSignIn implements AuthenticationProvider {

    private static final String NO_ROLE =
            "The issuer of your token vouches for you, and gives you no role here: ask whoever gives them there.";

    private final Oidc settings;
    private final String issuer;
    private final @Nullable IssuerTokens tokens;
    private final PublicKey key;
    private final JdbcClient accounts;
    private final AuditNotes notes;

    IssuerSignIn(
            Oidc settings,
            String issuer,
            @Nullable IssuerTokens tokens,
            PublicKey key,
            DataSource database,
            AuditNotes notes) {
        this.settings = settings;
        this.issuer = issuer;
        this.tokens = tokens;
        this.key = key;
        this.accounts = JdbcClient.create(database);
        this.notes = notes;
    }

    private record Admitted(UUID account, boolean made, boolean disabled) {}

    /** Null where it is another kind of token, at which somebody else looks. */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String token = ((BearerTokenAuthenticationToken) attempt).getToken();
        Optional<ProviderSignIn> throughUi = ProviderSignIn.verify(token, key, Instant.now());
        if (throughUi.isPresent()) {
            IssuerClaims claims = new IssuerClaims(throughUi.get().claims());
            if (!issuer.equals(claims.claims().get("iss"))) {
                throw new InvalidBearerTokenException("an issuer that is not ours");
            }
            return account(
                    claims,
                    new Arrival(throughUi.get().address(), true),
                    Stream.empty(),
                    Instant.ofEpochSecond(throughUi.get().exp()));
        }
        if (tokens == null) {
            return null;
        }
        Jwt read = tokens.read(token);
        return account(
                new IssuerClaims(read.getClaims()),
                Arrival.of(attempt),
                Stream.of(Scope.KEY),
                Objects.requireNonNull(read.getExpiresAt()));
    }

    private Authentication account(IssuerClaims claims, Arrival arrival, Stream<String> beside, Instant end) {
        String subject = claims.subject(settings);
        if (subject == null) {
            throw new InvalidBearerTokenException("it does not say who it is");
        }
        Set<Role> roles = claims.roles(settings);
        Admitted admitted = admit(subject, claims.name(settings), roles).orElse(null);
        if (admitted == null || admitted.disabled() || roles.isEmpty()) {
            notes.notLetIn(admitted == null ? null : admitted.account(), arrival);
            throw new NotLetIn(admitted != null && admitted.disabled() ? NotLetIn.DISABLED : NO_ROLE);
        }
        if (admitted.made()) {
            notes.madeItself(admitted.account(), arrival);
        }
        notes.signedIn(admitted.account().toString(), arrival);
        return new TokenHolder(
                admitted.account(),
                AuthorityUtils.createAuthorityList(Stream.concat(
                                beside, roles.stream().map(role -> "ROLE_" + role.name()))
                        .toList()),
                end);
    }

    private Optional<Admitted> admit(String subject, String name, Set<Role> roles) {
        try {
            return accounts.sql("select account, made, disabled from account.admit(?, ?, ?, ?)")
                    .params(
                            issuer,
                            subject,
                            name,
                            roles.stream().map(Role::code).sorted().toArray(String[]::new))
                    .query((row, _) -> new Admitted(
                            row.getObject("account", UUID.class), row.getBoolean("made"), row.getBoolean("disabled")))
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
