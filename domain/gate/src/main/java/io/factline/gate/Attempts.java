package io.factline.gate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.factline.gate.Limits.Failures;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, by name and network and by network alone. An account is never locked: whoever guesses from one
 * network is slowed down there, and its owner signs in from another one as ever.
 */
@Component
class Attempts {

    /** More would be another attack, on our memory. */
    private static final int REMEMBERED = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final LoadingCache<Guesser, Guesses> byName;
    private final LoadingCache<String, Guesses> byNetwork;

    Attempts(Limits limits) {
        this.byName = remembering(limits.signInsPerName());
        this.byNetwork = remembering(limits.signInsPerAddress());
    }

    private record Guesser(String name, String network) {}

    /**
     * Looks at a name and a password, unless too many were wrong before.
     *
     * @throws SlowDown where they were
     */
    <T> T look(String name, String network, Supplier<T> guess) {
        return counted(byNetwork.get(network), () -> {
            Guesses ofName = byName.get(new Guesser(name.toLowerCase(Locale.ROOT), network));
            return counted(ofName, guess);
        });
    }

    private static <T> T counted(Guesses guesses, Supplier<T> guess) {
        guesses.take();
        boolean wrong = false;
        try {
            return guess.get();
        } catch (BadCredentialsException e) {
            wrong = true;
            throw e;
        } finally {
            if (wrong) {
                guesses.wrong();
            } else {
                guesses.right();
            }
        }
    }

    private static <K> LoadingCache<K, Guesses> remembering(Failures limit) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(_ -> new Guesses(limit));
    }
}
