package io.factline.command.record;

import static io.factline.problem.RuleBroken.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An idempotency key (draft-ietf-httpapi-idempotency-key-header-07): the same request with the same key is taken once.
 *
 * @param principal the account that sent it: keys of different accounts never meet
 * @param key 1 to 255 visible ASCII characters, without the quotes in which the header may wrap it
 * @param fingerprint hex of a digest of the request: another request under the same key is refused
 */
public record OnceKey(UUID principal, String key, String fingerprint) {

    private static final int KEY_MAX = 255;

    /** Reads the header; {@code request} is whatever tells this request from another. */
    public static OnceKey of(UUID principal, String header, String request) {
        String key = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        require(!key.isEmpty() && key.length() <= KEY_MAX, "An Idempotency-Key has 1 to 255 characters.");
        require(key.chars().allMatch(c -> c > ' ' && c < 127), "An Idempotency-Key has visible ASCII characters only.");
        return new OnceKey(principal, key, digest(request));
    }

    byte[] fingerprintBytes() {
        return HexFormat.of().parseHex(fingerprint);
    }

    private static String digest(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
