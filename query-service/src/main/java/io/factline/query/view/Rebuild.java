package io.factline.query.view;

import io.factline.query.record.LogReader;
import io.factline.record.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
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
    private final LogReader log;

    Rebuild(Generations generations, LogReader log) {
        this.generations = generations;
        this.log = log;
    }

    /** Fills a new generation up to the end of the log, and lets it serve. */
    Generation run(Projection projection) {
        Generation next = generations.create(projection);
        long position = fill(projection, next);
        LOG.debug("Generation {} of {} is filled up to position {}", next.number(), projection.name(), position);
        Optional<Generation> replaced = swap(projection, next);
        replaced.ifPresent(generations::drop);
        return next;
    }

    private long fill(Projection projection, Generation next) {
        long position = -1;
        List<RecordedEvent> page = log.after(position, PAGE);
        while (!page.isEmpty()) {
            position = page.getLast().position();
            long from = position;
            CompletableFuture<List<RecordedEvent>> following =
                    CompletableFuture.supplyAsync(() -> log.after(from, PAGE), READER);
            generations.project(projection, next, page);
            page = following.join();
        }
        return position;
    }

    /**
     * In one transaction: the old generation is held, the new one goes as far as it, takes over its token and serves. So no
     * reader ever sees the view go back.
     */
    private Optional<Generation> swap(Projection projection, Generation next) {
        return generations.inTransaction(view -> {
            Optional<Generation> old = generations.serving(projection);
            long goal = old.map(generation -> view.sql(
                                    "select position from " + generation.schema() + ".progress for update")
                            .query(Long.class)
                            .single())
                    .orElse(-1L);
            long position = generations.position(next);
            while (position < goal) {
                List<RecordedEvent> page = log.after(position, PAGE);
                generations.project(projection, next, page);
                position = page.getLast().position();
            }
            generations.enter(view, next);
            TokenStore tokens = LiveProjector.tokenStore(generations, next);
            tokens.initializeTokenSegments(projection.name(), 1, new GlobalSequenceTrackingToken(position));
            old.ifPresent(generation -> view.sql("update view.generation set state = 'filling' where number = ?")
                    .params(generation.number())
                    .update());
            view.sql("update view.generation set state = 'serving' where number = ?")
                    .params(next.number())
                    .update();
            generations.notifyReaders(view, next);
            return old;
        });
    }
}
