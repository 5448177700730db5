package io.factline.ui.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls something again and again, so many at once and each caller one after the other. One caller alone has a thread of the
 * system, as pgbench has; many have virtual ones, as the requests of the product have.
 */
final class Load {

    /** How many a fact gets before another one begins: one that records it, the others correct it. */
    static final int EVENTS_EACH = 10;

    /** How far the numbers of one caller are from those of the next. */
    static final long EACH_CALLER = 1_000_000_000;

    private static final long EACH_TURN = 1_000 * EACH_CALLER;
    private static final AtomicLong TURNS = new AtomicLong();

    private Load() {}

    /** One call, with a number that nobody else gets. */
    @FunctionalInterface
    interface Call {
        void accept(long number) throws Exception;
    }

    /**
     * Answers how many a second were done.
     *
     * @param call gets a number that nobody else gets in any turn, those of one caller ascending
     */
    static double perSecond(int callers, Duration time, Call call) throws Exception {
        AtomicLong done = new AtomicLong();
        long turn = TURNS.incrementAndGet() * EACH_TURN;
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = threads(callers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                long first = turn + caller * EACH_CALLER;
                running.add(threads.submit(() -> {
                    for (long i = 0; System.nanoTime() < end; i++) {
                        call.accept(first + i);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private static ExecutorService threads(int callers) {
        return callers == 1 ? Executors.newSingleThreadExecutor() : Executors.newVirtualThreadPerTaskExecutor();
    }
}
