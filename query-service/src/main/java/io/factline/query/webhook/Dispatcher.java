package io.factline.query.webhook;

import io.factline.query.record.LogHead;
import io.factline.query.record.LogReader;
import io.factline.query.record.QueryDatabase;
import io.factline.query.record.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps a courier for each webhook that is in use. Of several processes one has the turn; when it dies, another one takes it, and
 * what was sent and not noted is sent again.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final String TASK = "webhooks";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration PRUNE_EACH = Duration.ofHours(1);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(5);

    private final DataSource database;
    private final LogReader log;
    private final LogHead head;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Courier courier;
    private final Map<UUID, Thread> serving = new ConcurrentHashMap<>();
    private volatile boolean leading;
    private volatile boolean running;
    private @Nullable Thread leader;
    private Instant pruned = Instant.EPOCH;

    Dispatcher(
            @QueryDatabase DataSource database,
            LogReader log,
            LogHead head,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Courier courier) {
        this.database = database;
        this.log = log;
        this.head = head;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.courier = courier;
    }

    @Override
    public synchronized void start() {
        running = true;
        leader = Thread.ofPlatform().daemon().name("factline-webhooks").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                Optional<Turn> turn = log.exists() ? Turn.take(TASK, database) : Optional.empty();
                if (turn.isPresent()) {
                    try (Turn mine = turn.get()) {
                        lead(mine);
                    }
                }
            } catch (DataAccessException e) {
                LOG.debug("Webhooks wait for the database", e);
            }
            pause();
        }
    }

    private void lead(Turn turn) {
        leading = true;
        try {
            while (running && turn.isHeld()) {
                subscriptions.inUse().forEach(this::serve);
                if (pruned.plus(PRUNE_EACH).isBefore(Instant.now())) {
                    deliveries.prune();
                    pruned = Instant.now();
                }
                pause();
            }
        } finally {
            leading = false;
        }
    }

    private void serve(UUID webhook) {
        serving.computeIfAbsent(
                webhook,
                _ -> Thread.ofVirtual().name("factline-webhook-" + webhook).start(() -> {
                    try {
                        courier.serve(webhook, () -> leading && head.isRunning());
                    } catch (RuntimeException e) {
                        LOG.debug("Webhook {} is served again soon", webhook, e);
                    } finally {
                        serving.remove(webhook);
                    }
                }));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets nobody begin another attempt; those under way have a moment to end. */
    @Override
    public synchronized void stop() {
        running = false;
        leading = false;
        Instant end = Instant.now().plus(STOP_AT_MOST);
        while (!serving.isEmpty() && Instant.now().isBefore(end)) {
            pause();
        }
        if (leader != null) {
            leader.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
