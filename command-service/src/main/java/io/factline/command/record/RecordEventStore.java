package io.factline.command.record;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.NewEvent;
import io.factline.command.record.RememberedStreams.Known;
import io.factline.record.Event;
import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on our log: what a unit of work publishes is one append, and the identifier of an aggregate is its
 * stream. An event that no aggregate applied begins a stream of its own. Readers of the log have their own source in the
 * query service; here nothing tracks.
 */
public final class RecordEventStore extends AbstractEventBus implements EventStore {

    private final RecordLog log;
    private final RememberedStreams streams = new RememberedStreams();

    public RecordEventStore(RecordLog log) {
        super(new Builder());
        this.log = log;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        Submission submission = Submission.of(CurrentUnitOfWork.get().root().getMessage());
        Append append = new Append(
                events.stream().map(RecordEventStore::newEvent).toList(), submission.conditions(), submission.origin());
        Appended appended = submission.gathered() ? null : append(append, events);
        submission.outcome().set(new Submission.Outcome(append, appended));
        super.prepareCommit(events);
    }

    private Appended append(Append append, List<? extends EventMessage<?>> events) {
        Prepared prepared = Prepared.of(append);
        Appended appended = log.append(prepared);
        if (!appended.repeated()) {
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof DomainEventMessage<?> applied) {
                    streams.add(applied, prepared.rows().get(i).stored().characters());
                }
            }
        }
        return appended;
    }

    private static NewEvent newEvent(EventMessage<?> message) {
        long sequence = message instanceof DomainEventMessage<?> applied ? applied.getSequenceNumber() : 0;
        return new NewEvent((Event) message.getPayload(), sequence);
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        Submission submission = Submission.of(CurrentUnitOfWork.get().root().getMessage());
        Known known = submission.again() ? null : streams.get(stream);
        if (known != null) {
            submission.fromMemory().set(true);
            return DomainEventStream.of(known.events());
        }
        List<RecordedEvent> recorded = log.stream(stream);
        List<DomainEventMessage<?>> events = recorded.stream()
                .<DomainEventMessage<?>>map(RecordEventStore::message)
                .toList();
        if (!events.isEmpty()) {
            streams.remember(stream, new Known(events, characters(recorded)));
        }
        return DomainEventStream.of(events);
    }

    private static long characters(List<RecordedEvent> events) {
        return events.stream()
                .mapToLong(recorded -> EventJson.store(recorded.event()).characters())
                .sum();
    }

    private static DomainEventMessage<?> message(RecordedEvent recorded) {
        String stream = recorded.stream();
        return new GenericDomainEventMessage<>(
                stream.substring(0, stream.indexOf('/')),
                stream,
                recorded.sequence(),
                recorded.event(),
                MetaData.emptyInstance(),
                recorded.id().toString(),
                recorded.recordedAt());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return log.lastSequence(stream);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Streams are short: there are no snapshots");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException("The command side tracks nothing");
    }

    private static final class Builder extends AbstractEventBus.Builder {}
}
