package io.factline.account;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * From where somebody signs in to the UI: sent beside the name and the password, signed as an {@link AccessToken} is, so that
 * wrong passwords are counted where they come from and not against all users of the UI together. It opens nothing.
 *
 * @param address of the browser
 * @param exp seconds since 1970 after which it is worth nothing
 */
public record SignInOrigin(String address, String aud, long exp) {

    /** The header that carries it. */
    public static final String HEADER = "Factline-Sign-In-Origin";

    private static final String AUDIENCE = "factline-sign-in";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of a browser that signs in now. */
    public static SignInOrigin of(String address, Instant now) {
        return new SignInOrigin(
                address, AUDIENCE, now.plus(AccessToken.LIFETIME).getEpochSecond());
    }

    public String sign(PrivateKey key) {
        return SignedText.sign(JSON.writeValueAsBytes(this), key);
    }

    /** The origin, if it was signed by the holder of the key for this and has not expired. */
    public static Optional<SignInOrigin> verify(String compact, PublicKey key, Instant now) {
        try {
            return SignedText.verified(compact, key)
                    .map(payload -> JSON.readValue(payload, SignInOrigin.class))
                    .filter(origin -> AUDIENCE.equals(origin.aud) && now.getEpochSecond() < origin.exp);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
