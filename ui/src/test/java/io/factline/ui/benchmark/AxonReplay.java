package io.factline.ui.benchmark;

import io.factline.query.record.LogEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The same projection as Axon drives one that it is given and told nothing more: a batch is one event, with a transaction and a
 * token of its own. One segment, since the events of an incident want their order.
 */
final class AxonReplay {

    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OwnSchema schema;
    private final QueryService service;
    private final Duration time;

    AxonReplay(OwnSchema schema, QueryService service, Duration time) {
        this.schema = schema;
        this.service = service;
        this.time = time;
    }

    /** Begins a view that is empty, and answers how many events a second it took for a while. */
    double perSecond() throws Exception {
        schema.empty();
        TransactionAwareDataSourceProxy database = new TransactionAwareDataSourceProxy(schema.connections());
        JdbcClient view = JdbcClient.create(database);
        AtomicLong taken = new AtomicLong();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("timeline")
                .messageSource(service.source())
                .eventHandlerInvoker(new OneByOne(entry -> {
                    service.timeline().project(List.of(entry.event()), view);
                    taken.incrementAndGet();
                }))
                .tokenStore(tokens(database::getConnection))
                .transactionManager(transactions(new DataSourceTransactionManager(schema.connections())))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
        processor.start();
        long begun = awaitFirst(taken);
        long before = taken.get();
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        double perSecond = (taken.get() - before) / ((System.nanoTime() - begun) / 1e9);
        processor.shutDown();
        threads.shutdownNow();
        return perSecond;
    }

    private static long awaitFirst(AtomicLong taken) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (taken.get() == 0) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("nothing is taken");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return System.nanoTime();
    }

    private static JdbcTokenStore tokens(ConnectionProvider connections) {
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        return tokens;
    }

    private static TransactionManager transactions(DataSourceTransactionManager transactions) {
        return () -> {
            TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    transactions.commit(status);
                }

                @Override
                public void rollback() {
                    transactions.rollback(status);
                }
            };
        };
    }

    /** What takes an event. */
    private interface Taking {
        void take(LogEntry.Recorded entry);
    }

    private record OneByOne(Taking handler) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, @Nullable Segment segment) {
            handler.take((LogEntry.Recorded) message.getPayload());
        }
    }
}
