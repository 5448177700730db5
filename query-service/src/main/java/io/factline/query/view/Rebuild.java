package io.factline.query.view;

import io.factline.query.record.LogEntry;
import io.factline.query.record.LogReader;
import io.factline.query.record.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fills a new generation of a read model from the whole log while the old one serves, then swaps them. Reading a page and
 * writing the page before it go on at the same time, and so does writing what is of different incidents.
 */
@Component
class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int PAGE = 1_000;
    private static final int WRITERS_MAX = 4;

    /** Of so many connections, one is for a writer. */
    private static final int CONNECTIONS_EACH = 4;

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("factline-rebuild").start(task);

    private final Generations generations;
    private final Progress progress;
    private final LogReader log;

    /** Writing is bound by the processors of the database, and most connections are left to those who ask and write. */
    private final int writers;

    Rebuild(
            Generations generations,
            Progress progress,
            LogReader log,
            @Value("${factline.database.query.connections:12}") int connections) {
        this.generations = generations;
        this.progress = progress;
        this.log = log;
        this.writers = Math.clamp(
                Math.min(Runtime.getRuntime().availableProcessors(), connections / CONNECTIONS_EACH), 1, WRITERS_MAX);
    }

    /** The generation that serves; filled first where there is none of this version. */
    Generation ensure(Projection projection) {
        return generations.exclusively(
                projection, () -> generations.serving(projection).orElseGet(() -> fillAndSwap(projection)));
    }

    /** Fills a new generation up to the end of the log, and lets it serve. */
    Generation run(Projection projection) {
        return generations.exclusively(projection, () -> fillAndSwap(projection));
    }

    /** The same for whoever has the turn already, and gives it back. */
    Generation run(Projection projection, Turn turn) {
        try (turn) {
            return fillAndSwap(projection);
        }
    }

    /** Removes what no longer serves; to be called when nothing here fills or reads it any more. */
    void clean(Projection projection) {
        generations.exclusively(projection, () -> {
            List<Generation> abandoned = generations.abandoned(projection);
            abandoned.forEach(generations::drop);
            return abandoned;
        });
    }

    private Generation fillAndSwap(Projection projection) {
        generations.abandoned(projection).forEach(generations::drop);
        Generation next = generations.create(projection);
        long position = fill(projection, next);
        generations.analyze(next);
        LOG.debug("Generation {} of {} is filled up to position {}", next.number(), projection.name(), position);
        untilTaken(() -> swap(projection, next));
        return next;
    }

    /** A page is read while two before it are written: no lane waits for the others before its next page. */
    private long fill(Projection projection, Generation next) {
        Map<Integer, CompletableFuture<Void>> lanes = new HashMap<>();
        CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
        CompletableFuture<Void> last = before;
        long position = -1;
        try {
            List<LogEntry> page = log.after(position, PAGE);
            while (!page.isEmpty()) {
                position = page.getLast().position();
                before.join();
                write(projection, next, page, lanes);
                before = last;
                last = reached(next, position, last, lanes.values());
                page = log.after(position, PAGE);
            }
            last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            // nothing goes on behind a fill that failed: its generation is dropped
            last.handle((_, failure) -> failure).join();
        }
        return position;
    }

    /** What is of one incident is written in its order, and at the same time as what is of others. */
    private void write(
            Projection projection, Generation next, List<LogEntry> page, Map<Integer, CompletableFuture<Void>> lanes) {
        page.stream().collect(Collectors.groupingBy(this::lane)).forEach((lane, entries) -> {
            CompletableFuture<Void> earlier = lanes.getOrDefault(lane, CompletableFuture.completedFuture(null));
            lanes.put(lane, earlier.thenRunAsync(() -> take(projection, next, entries), THREADS));
        });
    }

    /** When every lane has come so far, and not before it was noted that they had come to the page before. */
    private CompletableFuture<Void> reached(
            Generation next, long position, CompletableFuture<Void> before, Collection<CompletableFuture<Void>> lanes) {
        return CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new))
                .runAfterBoth(before, () -> progress.reach(next, position));
    }

    private int lane(LogEntry entry) {
        return Math.floorMod(Objects.hashCode(entry.incident()), writers);
    }

    private void take(Projection projection, Generation next, List<LogEntry> lane) {
        try {
            progress.fill(projection, next, lane);
        } catch (LookAgain doubt) {
            LOG.debug("{} reads a page again", projection.name(), doubt);
            long before = lane.getFirst().position() - 1;
            int length = (int) (lane.getLast().position() - before);
            untilTaken(() -> progress.fill(
                    projection,
                    next,
                    log.after(before, length).stream()
                            .filter(entry -> lane(entry) == lane(lane.getFirst()))
                            .toList()));
        }
    }

    /** Comes to an end: each time that it fails, another event has failed for the first time. */
    private static void untilTaken(Runnable attempt) {
        boolean taken = false;
        while (!taken) {
            try {
                attempt.run();
                taken = true;
            } catch (LookAgain doubt) {
                LOG.debug("What failed for the first time is tried again", doubt);
            }
        }
    }

    /**
     * In one transaction: the old generation is held, the new one goes as far as it, takes over its token and serves. So no
     * reader ever sees the view go back.
     */
    private void swap(Projection projection, Generation next) {
        generations.inTransaction(view -> {
            long goal = generations
                    .serving(projection)
                    .map(old -> view.sql("select position from " + old.schema() + ".progress for update")
                            .query(Long.class)
                            .single())
                    .orElse(-1L);
            long position = generations.position(next);
            while (position < goal) {
                List<LogEntry> page = log.after(position, PAGE);
                progress.advance(projection, next, page);
                position = page.getLast().position();
            }
            LiveProjector.tokenStore(generations, next)
                    .initializeTokenSegments(projection.name(), 1, new GlobalSequenceTrackingToken(position));
            generations.letServe(projection, next);
            return next;
        });
    }
}
