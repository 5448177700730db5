package io.factline.gate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.factline.gate.Limits.Failures;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, by name and address and by address alone. An account is never locked: whoever guesses from one
 * address is slowed down there, and its owner signs in from another one as ever.
 */
@Component
class Attempts {

    /** So that a thousand guesses sent at the same moment are not all looked at before the first is counted. */
    private static final int AT_ONCE = 8;

    /** More would be another attack, on our memory. */
    private static final int REMEMBERED = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final LoadingCache<Guesser, Guesses> byName;
    private final LoadingCache<String, Guesses> byAddress;

    Attempts(Limits limits) {
        this.byName = remembering(limits.signInsPerName());
        this.byAddress = remembering(limits.signInsPerAddress());
    }

    private record Guesser(String name, String address) {}

    /** The guesses that are left, and how many are looked at in this moment. */
    private record Guesses(Bucket left, Semaphore atOnce) {

        Guesses(Failures limit) {
            this(
                    Bucket.builder()
                            .addLimit(bandwidth -> bandwidth
                                    .capacity(limit.burst())
                                    .refillGreedy(1, Duration.ofSeconds(limit.secondsEach())))
                            .build(),
                    new Semaphore(AT_ONCE));
        }

        void require() {
            var next = left.estimateAbilityToConsume(1);
            if (!next.canBeConsumed()) {
                throw new SlowDown(Duration.ofNanos(next.getNanosToWaitForRefill()));
            }
        }
    }

    /** What may come of a guess. */
    interface Guess<T> {

        T look();
    }

    /**
     * Looks at a name and a password, unless too many were wrong before.
     *
     * @throws SlowDown where they were
     */
    <T> T look(String name, String address, Guess<T> guess) {
        Guesses ofAddress = byAddress.get(address);
        ofAddress.require();
        Guesses ofName = byName.get(new Guesser(name.toLowerCase(Locale.ROOT), address));
        ofName.atOnce().acquireUninterruptibly();
        try {
            ofName.require();
            return guess.look();
        } catch (BadCredentialsException wrong) {
            ofName.left().tryConsume(1);
            ofAddress.left().tryConsume(1);
            throw wrong;
        } finally {
            ofName.atOnce().release();
        }
    }

    private static <K> LoadingCache<K, Guesses> remembering(Failures limit) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(_ -> new Guesses(limit));
    }
}
