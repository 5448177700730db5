package io.factline.query.feed;

import io.factline.incident.IncidentId;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import java.util.Set;

/**
 * Which events somebody asks for; empty sets ask for all.
 *
 * @param types short names of event types
 */
public record FeedFilter(Set<IncidentId> incidents, Set<String> types) {

    public FeedFilter {
        incidents = Set.copyOf(incidents);
        types = Set.copyOf(types);
    }

    boolean takes(RecordedEvent recorded) {
        return (incidents.isEmpty() || (recorded.incident() != null && incidents.contains(recorded.incident())))
                && (types.isEmpty()
                        || types.contains(EventTypes.name(recorded.event().getClass())));
    }
}
