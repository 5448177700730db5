package io.factline.account;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * That somebody signed in to the UI through the issuer of the installation (OpenID Connect): what the issuer said of them, signed
 * as an {@link AccessToken} is, since the UI has checked it. The services answer whose account it is, and make it at first sight.
 *
 * @param claims of the ID token, as the issuer wrote them
 * @param address of the browser
 * @param exp seconds since 1970 after which it is worth nothing
 */
public record ProviderSignIn(Map<String, Object> claims, String address, String aud, long exp) {

    private static final String AUDIENCE = "factline-provider-sign-in";
    private static final JsonMapper JSON = JsonMapper.shared();

    public ProviderSignIn {
        Map<String, Object> said = new LinkedHashMap<>(claims);
        said.values().removeIf(Objects::isNull);
        claims = Collections.unmodifiableMap(said);
    }

    /** Of a browser in which somebody signs in now. */
    public static ProviderSignIn of(Map<String, Object> claims, String address, Instant now) {
        return new ProviderSignIn(
                claims, address, AUDIENCE, now.plus(AccessToken.LIFETIME).getEpochSecond());
    }

    public String sign(PrivateKey key) {
        return SignedText.sign(JSON.writeValueAsBytes(this), key);
    }

    /** The sign-in, if it was signed by the holder of the key for this and has not expired. */
    public static Optional<ProviderSignIn> verify(String compact, PublicKey key, Instant now) {
        try {
            return SignedText.verified(compact, key)
                    .map(payload -> JSON.readValue(payload, ProviderSignIn.class))
                    .filter(signIn -> AUDIENCE.equals(signIn.aud) && now.getEpochSecond() < signIn.exp);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Never shows what the issuer said of somebody. */
    @Override
    public String toString() {
        return "ProviderSignIn[" + aud + "]";
    }
}
