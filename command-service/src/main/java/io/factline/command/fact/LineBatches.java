package io.factline.command.fact;

import io.factline.command.fact.FactLines.Line;
import io.factline.fact.FactLine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/** Records batches in their order, each while the next one is read: reading takes this process as long as writing takes the database. */
final class LineBatches implements AutoCloseable {

    /** Whose batch it is, the thread that records it knows, too. */
    private static final Executor RECORDER = new DelegatingSecurityContextExecutor(
            task -> Thread.ofVirtual().name("factline-lines").start(task));

    private final Function<List<Line>, List<FactLine>> record;
    private final FactLineAnswers answers;
    private @Nullable Recording current;

    /** The batch that is being recorded. */
    private record Recording(LineBatch batch, CompletableFuture<List<FactLine>> recorded) {}

    /** Records facts in this way, and adds what became of them to the answers. */
    LineBatches(Function<List<Line>, List<FactLine>> record, FactLineAnswers answers) {
        this.record = record;
        this.answers = answers;
    }

    /** Waits for the batch before, and begins with this one. */
    void record(LineBatch batch) throws IOException {
        finish();
        current = new Recording(batch, CompletableFuture.supplyAsync(() -> record.apply(batch.facts()), RECORDER));
    }

    /** Waits for the last batch. */
    void finish() throws IOException {
        Recording before = current;
        current = null;
        if (before != null) {
            answers.add(before.batch().answers(result(before.recorded())));
        }
    }

    private static List<FactLine> result(CompletableFuture<List<FactLine>> recorded) {
        try {
            return recorded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    /** Nothing goes on behind a request that ended: who sends it again must not meet it. */
    @Override
    public void close() {
        if (current != null) {
            try {
                current.recorded().join();
            } catch (CompletionException e) {
                // the request has failed already, by what was found first
            }
        }
    }
}
