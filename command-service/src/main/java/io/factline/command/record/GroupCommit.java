package io.factline.command.record;

import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Puts appends that come at the same time into one transaction: one lock, one flush of the disk, one notification for all of
 * them. Nobody waits for company: whoever comes while nobody writes, writes; whoever comes meanwhile sleeps until its own
 * append is durable, or until it is the one to write the next group. What is wrong with one append does not touch the others.
 */
final class GroupCommit {

    /** Makes up for the lock on a disk that flushes slowly; more gain nothing. */
    private static final int APPENDS_MAX = 512;

    private static final long LENGTH_MAX = 8 << 20;

    /** As long as anybody waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Function<List<Prepared>, List<Verdict>> log;
    private final int waitingMax;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean writing;

    /**
     * Groups what goes to a log.
     *
     * @param log writes one group in one transaction, and answers a verdict for each in their order
     * @param waitingMax how many may wait; the next one is told to come again
     */
    GroupCommit(Function<List<Prepared>, List<Verdict>> log, int waitingMax) {
        this.log = log;
        this.waitingMax = waitingMax;
    }

    /** An append and what became of it; the turn comes when that is known, or when its thread is to write. */
    private static final class Waiting {

        private final Prepared append;
        private final Semaphore turn = new Semaphore(0);
        private @Nullable Verdict verdict;
        private @Nullable RuntimeException failure;

        Waiting(Prepared append) {
            this.append = append;
        }

        boolean isOpen() {
            return verdict == null && failure == null;
        }

        void end(@Nullable Verdict verdict, @Nullable RuntimeException failure) {
            this.verdict = verdict;
            this.failure = failure;
        }
    }

    /**
     * Appends, together with whatever others append now, and returns when it is durable or refused.
     *
     * @throws org.springframework.dao.DataAccessException where the record cannot be reached, or too many wait
     */
    Verdict append(Prepared append) {
        Waiting mine = new Waiting(append);
        if (!mayWriteAtOnce(mine)) {
            await(mine);
        }
        if (mine.isOpen()) {
            write();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return Objects.requireNonNull(mine.verdict);
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayWriteAtOnce(Waiting mine) {
        lock.lock();
        try {
            if (queue.size() >= waitingMax) {
                throw busy();
            }
            queue.add(mine);
            boolean first = !writing;
            writing = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiting mine) {
        boolean interrupted = false;
        try {
            if (mine.turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            interrupted = true;
        }
        boolean withdrawn = withdraw(mine);
        if (!withdrawn) {
            // it is being written, or is to write: what comes of it must be known
            mine.turn.acquireUninterruptibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (withdrawn) {
            throw busy();
        }
    }

    private boolean withdraw(Waiting mine) {
        lock.lock();
        try {
            return mine.turn.availablePermits() == 0 && queue.remove(mine);
        } finally {
            lock.unlock();
        }
    }

    private static RuntimeException busy() {
        return new TransientDataAccessResourceException("too many wait for the record");
    }

    /** Writes the group at the head of the queue, its own append first, and passes the turn on. */
    private void write() {
        List<Waiting> group = next();
        List<Waiting> again = new ArrayList<>();
        try {
            commit(group, again);
        } finally {
            passOn(group, again);
        }
    }

    private List<Waiting> next() {
        lock.lock();
        try {
            List<Waiting> group = new ArrayList<>();
            long length = 0;
            while (!queue.isEmpty() && group.size() < APPENDS_MAX && length < LENGTH_MAX) {
                Waiting next = queue.remove();
                length += next.append.length();
                group.add(next);
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** A group that the database cannot take is halved down to the append that it cannot take. */
    private void commit(List<Waiting> group, List<Waiting> again) {
        try {
            List<Verdict> verdicts =
                    log.apply(group.stream().map(waiting -> waiting.append).toList());
            for (int i = 0; i < group.size(); i++) {
                Verdict verdict = verdicts.get(i);
                if (verdict.refusal() == Refusal.AGAIN) {
                    again.add(group.get(i));
                } else {
                    group.get(i).end(verdict, null);
                }
            }
        } catch (RuntimeException e) {
            if (group.size() == 1 || !isAboutWhatWasSent(e)) {
                group.forEach(waiting -> waiting.end(null, e));
                return;
            }
            commit(group.subList(0, group.size() / 2), again);
            commit(group.subList(group.size() / 2, group.size()), again);
        }
    }

    /** Nothing of the group is on the record then, and the same would be said of it again. */
    private static boolean isAboutWhatWasSent(RuntimeException e) {
        return e instanceof NonTransientDataAccessException && !(e instanceof DataAccessResourceFailureException);
    }

    private void passOn(List<Waiting> group, List<Waiting> again) {
        lock.lock();
        try {
            again.reversed().forEach(queue::addFirst);
            Waiting next = queue.peek();
            writing = next != null;
            for (Waiting waiting : group) {
                if (again.contains(waiting)) {
                    continue;
                }
                if (waiting.isOpen()) {
                    waiting.end(null, new IllegalStateException("this group was not written"));
                }
                waiting.turn.release();
            }
            if (next != null) {
                next.turn.release();
            }
        } finally {
            lock.unlock();
        }
    }
}
