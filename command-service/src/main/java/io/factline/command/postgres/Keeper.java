package io.factline.command.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running until it is closed: a server that ends without being asked to is started anew.
 *
 * <p>Connection pools then connect again by themselves, because the port stays the same.
 */
final class Keeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final int TRIES = 5;
    private static final Duration TRIES_WITHIN = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** After those tries: what is in the way, such as a full disk, needs somebody, who may come hours later. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Function<BooleanSupplier, Postmaster> launch;
    private final BooleanSupplier clients;
    private final Thread atExit = new Thread(this::closeAtExit, "factline-postgres-exit");
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<Long> tries = new ArrayDeque<>();
    private volatile boolean closed;
    private volatile @Nullable Postmaster current;

    /**
     * A keeper whose server does not run yet.
     *
     * @param launch starts a server, and gives up when the given supplier turns true
     * @param clients whether somebody is connected
     */
    Keeper(Function<BooleanSupplier, Postmaster> launch, BooleanSupplier clients) {
        this.launch = launch;
        this.clients = clients;
    }

    void start() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            throw new EmbeddedPostgresException("PostgreSQL is not started while Factline ends.", e);
        }
        turn.lock();
        try {
            keep(launch.apply(() -> closed));
        } finally {
            turn.unlock();
        }
    }

    long pid() {
        Postmaster postmaster = current;
        return postmaster == null ? -1 : postmaster.pid();
    }

    private void keep(Postmaster postmaster) {
        current = postmaster;
        CompletableFuture<Void> _ = postmaster
                .end()
                .thenRunAsync(
                        () -> heal(postmaster),
                        task -> Thread.ofVirtual()
                                .name("factline-postgres-heal")
                                .start(task));
    }

    private void heal(Postmaster ended) {
        turn.lock();
        try {
            boolean told = false;
            while (!closed) {
                if (!mayTry()) {
                    if (!told) {
                        log.error(
                                "PostgreSQL ended {} times within a minute: see the server.log of the data directory, and"
                                        + " whether the disk is full; it is tried again every {} seconds",
                                TRIES,
                                LONG_PAUSE.toSeconds());
                        told = true;
                    }
                    Wait.until(LONG_PAUSE, () -> closed);
                }
                if (closed || startAnew(ended)) {
                    return;
                }
                Wait.until(PAUSE, () -> closed);
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean mayTry() {
        long now = System.nanoTime();
        tries.removeIf(before -> now - before > TRIES_WITHIN.toNanos());
        tries.add(now);
        return tries.size() <= TRIES;
    }

    private boolean startAnew(Postmaster ended) {
        try {
            Postmaster anew = launch.apply(() -> closed);
            keep(anew);
            log.info("PostgreSQL (process {}) had ended and was started anew (process {})", ended.pid(), anew.pid());
            return true;
        } catch (EmbeddedPostgresException e) {
            log.debug("PostgreSQL did not start anew", e);
            return false;
        }
    }

    /**
     * Shutdown hooks run side by side: whoever is connected, the pool of an application that writes its last things, gets
     * time to leave before the server goes.
     */
    private void closeAtExit() {
        Wait.until(FAREWELL, () -> closed || !clients.getAsBoolean());
        close();
    }

    /** Stops the server and waits until it is down; more than once does no harm. */
    @Override
    public void close() {
        closed = true;
        turn.lock();
        try {
            Postmaster postmaster = current;
            if (postmaster != null) {
                postmaster.stop();
            }
        } finally {
            turn.unlock();
        }
        forgetExit();
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            log.trace("Factline is ending already", e);
        }
    }
}
