package io.factline.command.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The streams that were decided about last, so that the next decision needs no look at the database. Another process may have
 * moved on meanwhile: an append that relies on less than there is gets a conflict, and a refusal is decided again on what the
 * record holds.
 */
final class RememberedStreams {

    /** Of the heap. */
    private static final int SHARE = 16;

    /** What objects take beside their text, and the text in them: measured roughly, as a bound need not be exact. */
    private static final int BYTES_PER_EVENT = 1_000;

    private static final int BYTES_PER_CHARACTER = 4;

    private final Cache<String, Known> streams = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .weigher((String _, Known known) -> known.bytes())
            .build();

    /**
     * A stream from its first event to the last that is known.
     *
     * @param characters of its events together
     */
    record Known(List<DomainEventMessage<?>> events, long characters) {

        private int bytes() {
            return Math.toIntExact(Math.min(
                    Integer.MAX_VALUE, (long) BYTES_PER_EVENT * events.size() + BYTES_PER_CHARACTER * characters));
        }
    }

    @Nullable
    Known get(String stream) {
        return streams.getIfPresent(stream);
    }

    void remember(String stream, Known known) {
        streams.put(stream, known);
    }

    /** One more event stands in a stream; a stream that is not known from its start on is not remembered. */
    void add(DomainEventMessage<?> event, long characters) {
        streams.asMap().compute(event.getAggregateIdentifier(), (_, known) -> {
            List<DomainEventMessage<?>> before = known == null ? List.of() : known.events();
            if (event.getSequenceNumber() != before.size()) {
                return null;
            }
            return new Known(
                    Stream.<DomainEventMessage<?>>concat(before.stream(), Stream.of(event))
                            .toList(),
                    characters + (known == null ? 0 : known.characters()));
        });
    }
}
