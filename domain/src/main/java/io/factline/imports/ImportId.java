package io.factline.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Form;
import java.util.UUID;

/** Names an import for ever: one file, sent once. A UUIDv7, given by Factline. */
@Form(pattern = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
public record ImportId(@JsonValue UUID value) {

    @JsonCreator
    public static ImportId of(String text) {
        try {
            return new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.value("\"" + text + "\" is no import id: it must be a UUID.");
        }
    }

    /** The stream of what the import did to one incident: whoever may not know of that incident may not know of it either. */
    public String stream(IncidentId incident) {
        return streams() + incident;
    }

    /** What the streams of this import begin with, one for each incident that it touched. */
    public String streams() {
        return "import/" + value + "/";
    }

    /** The refusal where there is no such import, or none that whoever asks may know of. */
    public RuleBroken unknown() {
        return new RuleBroken(Rule.UNKNOWN_IMPORT, "There is no import \"" + value + "\".");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
