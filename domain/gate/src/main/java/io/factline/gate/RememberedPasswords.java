package io.factline.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares an integrator who sends a password with each request the tenth of a second that its hash takes: for a minute it is
 * known that a password was right. What is kept is a MAC of stored hash and password under a key of this process, never a
 * password; a new password has a new hash, so what was known of the old one is worth nothing at once. A wrong password is
 * hashed each time. No more are hashed at once than there are processors: whoever sends many leaves the others their turn.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration FOR = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder hashes;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(FOR).build();

    RememberedPasswords(PasswordEncoder hashes) {
        this.hashes = hashes;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return hashes.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String known = mac(hash + '\0' + password);
        if (right.getIfPresent(known) != null) {
            return true;
        }
        turns.acquireUninterruptibly();
        try {
            boolean matches = right.getIfPresent(known) != null || hashes.matches(password, hash);
            if (matches) {
                right.put(known, true);
            }
            return matches;
        } finally {
            turns.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashes.upgradeEncoding(hash);
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no " + ALGORITHM, e);
        }
    }
}
