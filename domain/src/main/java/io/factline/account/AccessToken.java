package io.factline.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * For whom the UI speaks to a service: a JWT (RFC 7519) signed with Ed25519 (RFC 8037), good for about a minute. Its header
 * is one fixed text, compared as a whole: no token can choose its own algorithm, type or key (RFC 8725, section 3.1).
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
    private static final String HEADER = encode("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    private static final JsonMapper JSON = JsonMapper.shared();

    public AccessToken {
        roles = Set.copyOf(roles);
    }

    /** A token that starts now. */
    public static AccessToken of(UUID account, Set<Role> roles, String client, Instant now) {
        return new AccessToken(
                account, roles, client, ISSUER, AUDIENCE, now.plus(LIFETIME).getEpochSecond());
    }

    /** The compact form (RFC 7515, section 3.1). */
    public String sign(PrivateKey key) {
        String signed = HEADER + "." + encode(JSON.writeValueAsBytes(this));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the UI cannot sign: it must be an Ed25519 key", e);
        }
    }

    /** The token, if it was signed by the holder of the key for our services and has not expired. */
    public static Optional<AccessToken> verify(String compact, PublicKey key, Instant now) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(HEADER)) {
            return Optional.empty();
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                return Optional.empty();
            }
            AccessToken token = JSON.readValue(Base64.getUrlDecoder().decode(parts[1]), AccessToken.class);
            boolean ours = token.iss.equals(ISSUER) && token.aud.equals(AUDIENCE) && now.getEpochSecond() < token.exp;
            return ours ? Optional.of(token) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
