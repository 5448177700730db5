package io.factline.query.model;

import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Draws, the same for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean in(int percent) {
        return below(100) < percent;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T of(Collection<? extends T> choices) {
        return List.<T>copyOf(choices).get(below(choices.size()));
    }
}
