package io.factline.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.factline.time.WrittenTime;

/** What can be asked of an incident itself. */
public sealed interface IncidentCommand permits OpenIncident, IncidentCommand.CloseIncident {

    @JsonIgnore
    IncidentId incident();

    /**
     * Closes an incident. Closing is only information: a post-mortem goes on recording after it.
     *
     * @param closed when it ended for the organisation
     */
    record CloseIncident(IncidentId incident, WrittenTime closed) implements IncidentCommand {}
}
