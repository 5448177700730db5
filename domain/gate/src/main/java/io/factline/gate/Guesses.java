package io.factline.gate;

import io.factline.gate.Limits.Failures;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The wrong passwords that one guesser has left. Each guess takes one before it is looked at, so that no more are looked at
 * than are left, however many come at once; one that was not wrong gives it back. Where all that is left is being looked at, the
 * next guess waits for what comes of it: many calls at once with the right password are not too many wrong ones.
 */
final class Guesses {

    private final Bucket left;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();
    private int lookedAt;

    Guesses(Failures limit) {
        this.left = Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(1, Duration.ofSeconds(limit.secondsEach())))
                .build();
    }

    /**
     * Before a guess is looked at; afterwards say {@link #right} or {@link #wrong}.
     *
     * @throws SlowDown where none is left
     */
    void take() {
        lock.lock();
        try {
            for (var taken = left.tryConsumeAndReturnRemaining(1);
                    !taken.isConsumed();
                    taken = left.tryConsumeAndReturnRemaining(1)) {
                if (lookedAt == 0) {
                    throw new SlowDown(Duration.ofNanos(taken.getNanosToWaitForRefill()));
                }
                looked.awaitUninterruptibly();
            }
            lookedAt++;
        } finally {
            lock.unlock();
        }
    }

    /** The guess that was taken was not wrong, or nobody looked at it. */
    void right() {
        end(1);
    }

    void wrong() {
        end(0);
    }

    private void end(int back) {
        lock.lock();
        try {
            lookedAt--;
            if (back > 0) {
                left.addTokens(back);
            }
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
