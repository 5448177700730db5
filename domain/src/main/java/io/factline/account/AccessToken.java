package io.factline.account;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * For whom the UI speaks to a service: a JWT (RFC 7519) signed with Ed25519 (RFC 8037), good for about a minute.
 *
 * @param sub the opaque id of the account
 * @param client through what the account acts
 * @param exp seconds since 1970 after which it is worth nothing
 */
public record AccessToken(UUID sub, Set<Role> roles, String client, String iss, String aud, long exp) {

    /** Long enough for a slow request, short enough to be useless to a thief. */
    public static final Duration LIFETIME = Duration.ofMinutes(1);

    private static final String ISSUER = "factline-ui";
    private static final String AUDIENCE = "factline-services";

    /** How far apart the clocks of two machines may be before a token is one of the future. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.shared();

    public AccessToken {
        Objects.requireNonNull(sub);
        roles = Set.copyOf(roles);
    }

    /** A token that starts now. */
    public static AccessToken of(UUID account, Set<Role> roles, String client, Instant now) {
        return new AccessToken(
                account, roles, client, ISSUER, AUDIENCE, now.plus(LIFETIME).getEpochSecond());
    }

    /** The compact form (RFC 7515, section 3.1). */
    public String sign(PrivateKey key) {
        return SignedText.sign(JSON.writeValueAsBytes(this), key);
    }

    /** The token, if it was signed by the holder of the key for our services, has begun and has not expired. */
    public static Optional<AccessToken> verify(String compact, PublicKey key, Instant now) {
        try {
            return SignedText.verified(compact, key)
                    .map(payload -> JSON.readValue(payload, AccessToken.class))
                    .filter(token -> token.isOurs() && token.isAliveAt(now.getEpochSecond()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs() {
        return ISSUER.equals(iss) && AUDIENCE.equals(aud);
    }

    /** One that would live longer than a token does was made for later. */
    private boolean isAliveAt(long now) {
        return now < exp && exp <= now + LIFETIME.plus(CLOCKS_APART).toSeconds();
    }
}
