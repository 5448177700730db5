package io.factline.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.factline.incident.IncidentId;

/**
 * Something that was said of an incident, in the past tense. Its JSON is stored for ever under its short name and version
 * ({@link EventTypes}); its words are stored apart ({@link EventJson}).
 */
public interface Event {

    /** The incident that it concerns. */
    IncidentId incident();

    /** The stream that it belongs to: {@code incident/…}, {@code key/…}, {@code fact/…} or {@code import/…}. */
    @JsonIgnore
    String stream();
}
