package io.factline.command.record;

import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.NewEvent;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentId;
import io.factline.record.Term;
import io.factline.time.WrittenTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Appends for tests of the log, where it does not matter what the events say. */
final class Appends {

    static final UUID ACTOR = new UUID(1, 1);

    private Appends() {}

    static IncidentId incident() {
        return new IncidentId(EventIds.next());
    }

    /** Events of one stream, from a sequence on. */
    static Append to(IncidentId incident, long fromSequence, int events) {
        return append(incident, fromSequence, events, List.of(), null);
    }

    static Append relying(IncidentId incident, long sequence, String stream, long unmovedSince) {
        return append(incident, sequence, 1, List.of(new Condition(stream, unmovedSince)), null);
    }

    static Append keyed(IncidentId incident, long sequence, String key, String request) {
        return append(incident, sequence, 1, List.of(), OnceKey.of(ACTOR, key, request));
    }

    private static Append append(
            IncidentId incident, long from, int events, List<Condition> conditions, @Nullable OnceKey key) {
        List<NewEvent> added = LongStream.range(from, from + events)
                .mapToObj(sequence -> new NewEvent(new IncidentClosed(incident, new WrittenTime("2014")), sequence))
                .toList();
        return new Append(added, conditions, new Origin(ACTOR, new Term("test"), EventIds.next(), null, key, Set.of()));
    }
}
