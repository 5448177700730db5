package io.factline.gate;

import io.factline.account.AccessToken;
import java.security.PublicKey;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Lets the UI speak for whoever signed in to it. What is no token of it is for the next one to look at. */
record OwnTokens(PublicKey key, DisabledAccounts disabled) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication attempt) {
        String compact = ((BearerTokenAuthenticationToken) attempt).getToken();
        AccessToken token = AccessToken.verify(compact, key, Instant.now())
                .orElseThrow(() -> new InvalidBearerTokenException("no token of ours, or no longer"));
        if (disabled.has(token.sub())) {
            throw new NotLetIn(NotLetIn.DISABLED);
        }
        // known by its opaque id; the details say through what it acts
        var account = new TokenHolder(
                token.sub(),
                AuthorityUtils.createAuthorityList(token.roles().stream()
                        .map(role -> "ROLE_" + role.name())
                        .toList()),
                Instant.ofEpochSecond(token.exp()));
        account.setDetails(token.client());
        return account;
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
