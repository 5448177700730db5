package io.factline.incident;

import io.factline.record.Event;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an incident itself. Stored for ever: see {@link Event}. */
public sealed interface IncidentEvent extends Event {

    @Override
    default String stream() {
        return incident().stream();
    }

    /** A crisis was taken up. */
    record IncidentOpened(
            IncidentId incident,
            IncidentKey key,
            Words title,
            Words organisation,
            Term kind,
            @Nullable Term sector,
            List<Term> jurisdictions,
            ZoneId zone,
            WrittenTime opened,
            boolean exercise)
            implements IncidentEvent {

        public IncidentOpened {
            jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        }
    }

    /** A key became the name of the incident, for ever: first event of the stream of the key, which makes it unique. */
    record KeyReserved(IncidentId incident, IncidentKey key) implements IncidentEvent {

        @Override
        public String stream() {
            return key.stream();
        }
    }

    /** The crisis ended for the organisation. Facts may still be recorded. */
    record IncidentClosed(IncidentId incident, WrittenTime closed) implements IncidentEvent {}
}
