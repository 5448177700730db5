package io.factline.query.record;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where the log ends, for all who wait for it to grow: it is read once for each time that it may have grown, however many wait.
 * Whoever waits is let go at once when the service stops.
 */
@Component
public class LogHead implements SmartLifecycle {

    private final LogReader log;
    private final Wakeups wakeups;
    private final Waiting waiting = new Waiting();
    private final AtomicBoolean mayHaveGrown = new AtomicBoolean(true);
    private final Runnable wakeup = this::mayHaveGrown;
    private long head = -1;
    private volatile boolean running;

    LogHead(LogReader log, Wakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    private void mayHaveGrown() {
        mayHaveGrown.set(true);
        waiting.changed();
    }

    /** Waits until there is something behind a position. */
    public void await(long position, Duration atMost) {
        waiting.until(() -> head() > position, atMost);
    }

    /** The last position, -1 while the log is empty. Whoever comes while it is read waits for that. */
    public synchronized long head() {
        if (mayHaveGrown.getAndSet(false)) {
            try {
                head = log.head();
            } catch (RuntimeException e) {
                mayHaveGrown.set(true);
                throw e;
            }
        }
        return head;
    }

    /** Whether the log reaches a position; looked up anew before it is denied. */
    public boolean reaches(long position) {
        if (position > head()) {
            mayHaveGrown.set(true);
        }
        return position <= head();
    }

    @Override
    public void start() {
        running = true;
        waiting.open();
        wakeups.onLog(wakeup);
    }

    @Override
    public void stop() {
        running = false;
        wakeups.removeOnLog(wakeup);
        waiting.close();
    }

    /** Whether anybody may still wait. */
    @Override
    public boolean isRunning() {
        return running;
    }
}
