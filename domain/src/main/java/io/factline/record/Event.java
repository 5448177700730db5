package io.factline.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.factline.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, mostly of an incident, in the past tense. Its JSON is stored for ever under its short name and version
 * ({@link EventTypes}); its words are stored apart ({@link EventJson}).
 */
public interface Event {

    /** The incident that it concerns; null where it concerns none, as a signal that nobody has assigned. */
    @Nullable
    IncidentId incident();

    /** The stream that it belongs to: {@code incident/…}, {@code key/…}, {@code fact/…}, {@code import/…} or {@code signal/…}. */
    @JsonIgnore
    String stream();
}
