package io.factline.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds an event to its words without showing them: HMAC-SHA-256 keyed by the salt (RFC 2104, FIPS 180-4). Without the
 * salt even a short text cannot be guessed from it.
 */
public final class Commitment {

    /** Bytes of a salt. */
    public static final int SALT_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private Commitment() {}

    /** 32 bytes over the UTF-8 bytes of the words exactly as stored. */
    public static byte[] of(byte[] salt, String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
