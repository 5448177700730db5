package io.factline.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/**
 * Bytes signed with Ed25519 (RFC 8037) in the compact form of a JWS (RFC 7515, section 3.1). Its header is one fixed text,
 * compared as a whole: nothing signed can choose its own algorithm, type or key (RFC 8725, section 3.1). There is one
 * spelling for each: no padding, no bits that mean nothing.
 */
final class SignedText {

    private static final String HEADER = encode("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    private static final int PARTS = 3;

    private SignedText() {}

    static String sign(byte[] payload, PrivateKey key) {
        String signed = HEADER + "." + encode(payload);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the UI cannot sign: it must be an Ed25519 key", e);
        }
    }

    /** What was signed, if the holder of the key did. */
    static Optional<byte[]> verified(String compact, PublicKey key) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(HEADER)) {
            return Optional.empty();
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decode(parts[2])) ? Optional.of(decode(parts[1])) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("another spelling of the same bytes");
        }
        return bytes;
    }
}
