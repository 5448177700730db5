package io.factline.account;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an integrator sends as {@code Authorization: Bearer} (RFC 6750): {@code factline_} and 256 random bits, in base64url
 * (RFC 4648, section 5). The prefix lets scanners of secrets find one that went astray.
 *
 * @param text 52 characters
 */
public record ApiKeySecret(String text) {

    private static final String PREFIX = "factline_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    public ApiKeySecret {
        if (!FORM.matcher(text).matches()) {
            throw new RuleBroken(Rule.NOT_SIGNED_IN, "This is not a key of ours.");
        }
    }

    /** A new one, that nobody had before. */
    public static ApiKeySecret draw(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new ApiKeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret, where a text has its form; else it is another kind of token. */
    public static Optional<ApiKeySecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ApiKeySecret(text)) : Optional.empty();
    }

    /**
     * All that is stored of it: SHA-256 of its text. It needs no salt and no slow hash, because there is nothing to guess in 256
     * random bits.
     */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java platform has no SHA-256", e);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
