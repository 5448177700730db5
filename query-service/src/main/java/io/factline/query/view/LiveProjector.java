package io.factline.query.view;

import io.factline.query.record.RecordSource;
import io.factline.record.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final Duration CLAIM = Duration.ofSeconds(2);

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService executor;
    private final Generation generation;

    LiveProjector(
            Projection projection,
            Generation generation,
            Generations generations,
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
                .eventHandlerInvoker(new Batches(projection, generation, generations))
                .tokenStore(tokenStore(generations, generation))
                .transactionManager(axon(transactions))
                .coordinatorExecutor(executor)
                .workerExecutor(executor)
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM.toMillis() / 2)
                .claimExtensionThreshold(CLAIM.toMillis() / 4)
                .build();
    }

    Generation generation() {
        return generation;
    }

    void start() {
        processor.start();
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
    private record Batches(Projection projection, Generation generation, Generations generations)
            implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, @Nullable Segment segment) {
            var batch = CurrentUnitOfWork.get().root();
            List<RecordedEvent> events = batch.getOrComputeResource(Batches.class.getName(), _ -> {
                List<RecordedEvent> collected = new ArrayList<>();
                batch.onPrepareCommit(_ -> generations.project(projection, generation, collected));
                return collected;
            });
            events.add((RecordedEvent) message.getPayload());
        }
    }
}
