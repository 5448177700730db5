package io.factline.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.problem.RuleBroken;
import java.util.UUID;

/** Names an incident for ever, in streams and events. A UUIDv7 (RFC 9562), given by Factline or by the client. */
public record IncidentId(@JsonValue UUID value) {

    @JsonCreator
    public static IncidentId of(String text) {
        try {
            return new IncidentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.value("\"" + text + "\" is no incident id: it must be a UUID.");
        }
    }

    /** The stream of the incident itself; each of its facts has one of its own. */
    public String stream() {
        return "incident/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
