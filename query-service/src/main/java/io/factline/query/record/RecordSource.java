package io.factline.query.record;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log as a source for Axon's event processors: the token is the position, the payload a {@link LogEntry}. A
 * processor that has read everything sleeps until the log grows.
 */
@Component
public class RecordSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int PAGE = 1_000;
    private static final long BEFORE_THE_FIRST = -1;

    private final LogReader log;
    private final Wakeups wakeups;

    RecordSource(LogReader log, Wakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Pages(token == null ? BEFORE_THE_FIRST : token.position().orElse(BEFORE_THE_FIRST));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(BEFORE_THE_FIRST);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        throw new UnsupportedOperationException("A moment is looked up in the view, not in the log");
    }

    private static TrackedEventMessage<?> message(LogEntry entry) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(entry.position()),
                new GenericEventMessage<>(
                        Long.toString(entry.position()), entry, MetaData.emptyInstance(), entry.recordedAt()));
    }

    private final class Pages implements BlockingStream<TrackedEventMessage<?>> {

        private final Deque<LogEntry> page = new ArrayDeque<>();
        private final AtomicBoolean mayHaveGrown = new AtomicBoolean(true);
        private final Runnable wakeup = this::grown;
        private volatile @Nullable Runnable callback;
        private long position;

        Pages(long position) {
            this.position = position;
            wakeups.onLog(wakeup);
        }

        private void grown() {
            mayHaveGrown.set(true);
            Runnable available = callback;
            if (available != null) {
                available.run();
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (page.isEmpty() && mayHaveGrown.getAndSet(false)) {
                page.addAll(log.after(position, PAGE));
                if (!page.isEmpty()) {
                    position = page.getLast().position();
                    // a page may be short because what stands in it is long
                    mayHaveGrown.set(true);
                }
            }
            return !page.isEmpty();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.of(message(page.getFirst())) : Optional.empty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            if (!hasNextAvailable()) {
                throw new NoSuchElementException("ask hasNextAvailable first");
            }
            return message(page.removeFirst());
        }

        @Override
        public boolean setOnAvailableCallback(Runnable available) {
            callback = available;
            return true;
        }

        @Override
        public void close() {
            wakeups.removeOnLog(wakeup);
        }
    }
}
