package io.factline.query.view;

import io.factline.query.record.LogEntry;
import io.factline.query.record.LogReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills a new generation of a read model from the whole log while the old one serves, then swaps them. Reading a page and
 * writing the page before it go on at the same time.
 */
@Component
class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int PAGE = 1_000;
    private static final Executor READER =
            task -> Thread.ofVirtual().name("factline-rebuild").start(task);

    private final Generations generations;
    private final Progress progress;
    private final LogReader log;

    Rebuild(Generations generations, Progress progress, LogReader log) {
        this.generations = generations;
        this.progress = progress;
        this.log = log;
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

    private long fill(Projection projection, Generation next) {
        long position = -1;
        List<LogEntry> page = log.after(position, PAGE);
        while (!page.isEmpty()) {
            position = page.getLast().position();
            long from = position;
            CompletableFuture<List<LogEntry>> following =
                    CompletableFuture.supplyAsync(() -> log.after(from, PAGE), READER);
            advance(projection, next, page);
            page = following.join();
        }
        return position;
    }

    private void advance(Projection projection, Generation next, List<LogEntry> page) {
        try {
            progress.advance(projection, next, page);
        } catch (LookAgain doubt) {
            LOG.debug("{} reads a page again", projection.name(), doubt);
            long before = page.getFirst().position() - 1;
            untilTaken(() -> progress.advance(projection, next, log.after(before, page.size())));
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
