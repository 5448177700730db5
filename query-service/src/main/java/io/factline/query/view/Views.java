package io.factline.query.view;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.record.LogReader;
import io.factline.query.record.QueryDatabase;
import io.factline.query.record.RecordSource;
import io.factline.query.record.Turn;
import io.factline.query.record.Waiting;
import io.factline.query.record.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * The read models that serve: makes them at start where they are missing or of another version, keeps them up to date,
 * and answers questions at one position each.
 */
@Component
public class Views implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final long CATCH_UP_STEP_MILLIS = 5;
    private static final Duration TIDYING_MAX = Duration.ofSeconds(2);

    private final List<Projection> projections;
    private final Generations generations;
    private final Progress progress;
    private final Rebuild rebuild;
    private final LogReader log;
    private final RecordSource source;
    private final Wakeups wakeups;
    private final JdbcTransactionManager transactions;

    private final Map<String, LiveProjector> serving = new ConcurrentHashMap<>();
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("factline-views").unstarted(task));
    private final AtomicBoolean checking = new AtomicBoolean();
    private final Waiting waiting = new Waiting();
    private volatile boolean running;

    Views(
            List<Projection> projections,
            Generations generations,
            Progress progress,
            Rebuild rebuild,
            LogReader log,
            RecordSource source,
            Wakeups wakeups,
            @QueryDatabase JdbcTransactionManager transactions) {
        this.projections = projections;
        this.generations = generations;
        this.progress = progress;
        this.rebuild = rebuild;
        this.log = log;
        this.source = source;
        this.wakeups = wakeups;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        running = true;
        waiting.open();
        wakeups.onView(this::viewChanged);
        keeper.execute(this::begin);
    }

    /** Also lets go whoever waits for a position: a server that stops waits for the answers it owes. */
    @Override
    public void stop() {
        running = false;
        waiting.close();
        keeper.shutdownNow();
        serving.values().forEach(LiveProjector::close);
        try {
            wakeups.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Asks a view.
     *
     * @param after a position that the answer should know; null where any will do
     * @param wait how long it may take to get there; after that the answer shows what is known
     * @throws RuleBroken while the view is being filled for the first time
     */
    public <T> T read(Projection projection, @Nullable Long after, Duration wait, Generations.Reading<T> question) {
        long begun = System.nanoTime();
        try {
            return answer(projection, after, wait, question);
        } catch (BadSqlGrammarException gone) {
            // another process swapped the generations and dropped ours in between
            check();
            return answer(projection, after, wait.minusNanos(System.nanoTime() - begun), question);
        }
    }

    private <T> T answer(Projection projection, @Nullable Long after, Duration wait, Generations.Reading<T> question) {
        if (after != null) {
            waiting.until(() -> reached(projection, after), wait);
        }
        return generations.read(generation(projection), question);
    }

    /** Fills a new generation beside the one that serves, and swaps them. Returns when the new one serves. */
    public void rebuild(Projection projection) {
        serve(projection, rebuild.run(projection));
        rebuild.clean(projection);
    }

    /**
     * Begins to do the same, and returns at once.
     *
     * @throws RuleBroken where one is being filled already, by whichever process
     */
    public void beginRebuild(Projection projection) {
        Turn turn = turnToFill(projection)
                .orElseThrow(() -> new RuleBroken(
                        Rule.REBUILD_RUNNING, "Another generation of " + projection.name() + " is being filled."));
        Thread.ofVirtual().name("factline-rebuild-" + projection.name()).start(() -> {
            try {
                serve(projection, rebuild.run(projection, turn));
                rebuild.clean(projection);
            } catch (RuntimeException e) {
                if (!running) {
                    return;
                }
                LOG.error("A new generation of {} could not be filled, the old one goes on", projection.name(), e);
            }
        });
    }

    /** Whoever has the turn and fills nothing tidies up, which takes a moment: worth waiting for. */
    private Optional<Turn> turnToFill(Projection projection) {
        Instant end = Instant.now().plus(TIDYING_MAX);
        Optional<Turn> turn = generations.turn(projection);
        while (turn.isEmpty()
                && generations.filling(projection).isEmpty()
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TIDYING_MAX.dividedBy(100).toNanos());
            turn = generations.turn(projection);
        }
        return turn;
    }

    List<Projection> projections() {
        return projections;
    }

    /** The generation with which this process answers; empty where it does not yet. */
    Optional<Generation> served(Projection projection) {
        return Optional.ofNullable(serving.get(projection.name())).map(LiveProjector::generation);
    }

    private Generation generation(Projection projection) {
        return served(projection)
                .orElseThrow(() -> new RuleBroken(
                        Rule.RECORD_UNAVAILABLE,
                        "The timelines are being filled from the record: ask again in a moment."));
    }

    private boolean reached(Projection projection, long after) {
        return served(projection)
                .filter(generation -> generations.position(generation) >= after)
                .isPresent();
    }

    private void viewChanged() {
        waiting.changed();
        if (running && checking.compareAndSet(false, true)) {
            keeper.execute(() -> {
                checking.set(false);
                check();
            });
        }
    }

    /** Waits for the log, then makes every view serve. */
    private void begin() {
        boolean told = false;
        while (running) {
            try {
                if (log.exists()) {
                    wakeups.start();
                    generations.prepare();
                    for (Projection projection : projections) {
                        serve(projection, rebuild.ensure(projection));
                        rebuild.clean(projection);
                    }
                    return;
                }
            } catch (RuntimeException e) {
                // a database that is away, whatever library says so: nothing is served before this has worked once
                if (!told) {
                    LOG.warn("The timelines wait for the record: {}", e.getMessage());
                    told = true;
                }
            }
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Follows another process that swapped the generations, and goes on at once where the database is back. */
    void check() {
        try {
            for (Projection projection : projections) {
                LiveProjector current = serving.get(projection.name());
                Optional<Generation> next = generations.serving(projection);
                if (current != null && next.isPresent()) {
                    serve(projection, next.get());
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("Which generation serves could not be read", e);
        }
    }

    private synchronized void serve(Projection projection, Generation generation) {
        LiveProjector current = serving.get(projection.name());
        boolean served = current != null && current.generation().equals(generation) && !current.isExhausted();
        if (served || !running) {
            return;
        }
        LiveProjector next = new LiveProjector(projection, generation, generations, progress, source, transactions);
        if (current == null) {
            next.start();
        } else if (current.generation().equals(generation)) {
            current.close();
            next.start();
        } else {
            next.start();
            current.close();
            catchUp(generation, current.generation());
        }
        serving.put(projection.name(), next);
        viewChanged();
    }

    /** No reader sees the view go back: what the old generation showed last is waited for, while it still answers. */
    private void catchUp(Generation next, Generation old) {
        try {
            long shown = generations.position(old);
            long patience = System.nanoTime() + CATCH_UP.toNanos();
            while (running && generations.position(next) < shown && System.nanoTime() < patience) {
                TimeUnit.MILLISECONDS.sleep(CATCH_UP_STEP_MILLIS);
            }
        } catch (BadSqlGrammarException gone) {
            LOG.debug("Another process dropped the generation that served before", gone);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
