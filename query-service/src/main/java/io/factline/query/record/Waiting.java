package io.factline.query.record;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets readers wait until the log or a view has come to something; looked at with each change of it, and not in between. */
public final class Waiting {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;
    private boolean open;

    /** From now on whoever comes may wait. */
    public void open() {
        lock.lock();
        try {
            open = true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody go, and keeps nobody any more. */
    public void close() {
        lock.lock();
        try {
            open = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void changed() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits.
     *
     * @param reached asked without the lock: it may take its time
     * @param atMost the longest wait
     */
    public void until(BooleanSupplier reached, Duration atMost) {
        long remaining = atMost.toNanos();
        long seen = changes();
        while (!reached.getAsBoolean() && remaining > 0) {
            remaining = awaitChange(seen, remaining);
            seen = changes();
        }
    }

    private long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** What is left of the time; nothing where there is no use in waiting. */
    private long awaitChange(long seen, long nanos) {
        long remaining = nanos;
        lock.lock();
        try {
            while (open && seen == changes && remaining > 0) {
                remaining = changed.awaitNanos(remaining);
            }
            return open ? remaining : 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }
}
