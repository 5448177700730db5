package io.factline.query.view;

import io.factline.query.record.LogEntry;
import io.factline.query.record.RecordSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Keeps the generation that serves up to date with the log: an Axon processor whose token lies in the schema of the
 * generation, so that rows, progress and token commit together. Of several processes one holds the claim; when it dies,
 * another one takes over within the time-out of the claim.
 */
final class LiveProjector implements AutoCloseable {

    private static final int BATCH = 500;

    /** A claim that nobody extended for so long is anybody's. */
    private static final Duration CLAIM = Duration.ofSeconds(1);

    /** Four chances to extend a claim before it is lost, also while a long batch runs. */
    private static final Duration EXTEND = CLAIM.dividedBy(5);

    /**
     * How often who holds no claim tries to get it. With the time of the claim it leaves more than half of the three seconds of
     * a fail-over to a machine that is busy. A claim that is lost for no reason does no harm: see {@link Progress}.
     */
    private static final Duration TRY = Duration.ofMillis(150);

    /** One that fails for longer waits longer and longer, up to a minute: that is too long once the database is back. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long NEVER = Long.MIN_VALUE;

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService executor;
    private final Generation generation;
    private final long startedAt = System.nanoTime();
    private volatile long failingSince = NEVER;

    LiveProjector(
            Projection projection,
            Generation generation,
            Generations generations,
            Progress progress,
            RecordSource source,
            PlatformTransactionManager transactions) {
        this.generation = generation;
        this.executor = Executors.newScheduledThreadPool(
                2,
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("factline-" + projection.name())
                        .unstarted(task));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .messageSource(source)
                .eventHandlerInvoker(new Batches(entries -> take(entries, projection, progress)))
                .tokenStore(tokenStore(generations, generation))
                .transactionManager(axon(transactions))
                .coordinatorExecutor(executor)
                .workerExecutor(executor)
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(TRY.toMillis())
                .claimExtensionThreshold(EXTEND.toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }

    Generation generation() {
        return generation;
    }

    void start() {
        processor.start();
    }

    private void take(List<LogEntry> entries, Projection projection, Progress progress) {
        try {
            progress.advance(projection, generation, entries);
            failingSince = NEVER;
        } catch (RuntimeException e) {
            if (failingSince == NEVER) {
                failingSince = System.nanoTime();
            }
            throw e;
        }
    }

    /** Whether it has been trying in vain long enough, so that a fresh one is likely to come sooner. */
    boolean isExhausted() {
        long since = failingSince == NEVER ? startedAt : failingSince;
        boolean failing = failingSince != NEVER || processor.isError();
        return failing && System.nanoTime() - since > PATIENCE.toNanos();
    }

    @Override
    public void close() {
        processor
                .shutdownAsync()
                .orTimeout(CLAIM.toMillis() * 2, TimeUnit.MILLISECONDS)
                .exceptionally(_ -> null)
                .join();
        executor.shutdownNow();
    }

    static TokenStore tokenStore(Generations generations, Generation generation) {
        ConnectionProvider connections = generations.transactionalDatabase()::getConnection;
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder()
                        .setTokenTable(generation.schema() + ".token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .build())
                .contentType(String.class)
                .claimTimeout(CLAIM)
                .build();
    }

    /** Axon's view of the transactions of the query side. */
    private static TransactionManager axon(PlatformTransactionManager transactions) {
        return () -> {
            TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    transactions.commit(status);
                }

                @Override
                public void rollback() {
                    if (!status.isCompleted()) {
                        transactions.rollback(status);
                    }
                }
            };
        };
    }

    /** Collects the events of a batch and projects them at once, before the token is stored. */
    private record Batches(Consumer<List<LogEntry>> progress) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, @Nullable Segment segment) {
            var batch = CurrentUnitOfWork.get().root();
            List<LogEntry> entries = batch.getOrComputeResource(Batches.class.getName(), _ -> {
                List<LogEntry> collected = new ArrayList<>();
                batch.onPrepareCommit(_ -> progress.accept(collected));
                return collected;
            });
            entries.add((LogEntry) message.getPayload());
        }
    }
}
