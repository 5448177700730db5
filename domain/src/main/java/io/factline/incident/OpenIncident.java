package io.factline.incident;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens an incident.
 *
 * @param id drawn by Factline where the client gives none
 * @param zone the home zone: times without an offset and cut-offs by date are read in it, such as {@code America/Chicago}
 * @param opened when the organisation took it up
 * @param jurisdictions ISO 3166 codes, such as {@code US-MN}
 * @param exercise a drill or sandbox, left out of every figure across incidents; false where it is left out
 * @param restriction makes it private from its first moment; absent: everybody may know of it
 */
public record OpenIncident(
        @Nullable IncidentId id,
        @JsonProperty(required = true) IncidentKey key,
        @JsonProperty(required = true) Words title,
        @JsonProperty(required = true) Words organisation,
        @JsonProperty(required = true) Term kind,
        @Nullable Term sector,
        @Form(max = OpenIncident.JURISDICTIONS_MAX) List<Term> jurisdictions,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) WrittenTime opened,
        @JsonProperty @Nullable Boolean exercise,
        @Nullable Restriction restriction)
        implements IncidentCommand {

    static final int JURISDICTIONS_MAX = 200;

    public OpenIncident {
        exercise = exercise != null && exercise;
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        require(jurisdictions.size() <= JURISDICTIONS_MAX, "An incident has at most 200 jurisdictions.");
        require(key != null, "An incident needs a key, such as checkout-outage-2014.");
        require(title != null, "An incident needs a title.");
        require(organisation != null, "An incident needs the organisation that it struck.");
        require(kind != null, "An incident needs a kind, such as data-breach or outage.");
        require(zone != null, "An incident needs a home zone, such as America/Chicago: Factline never guesses one.");
        require(opened != null, "An incident needs the time when it was opened.");
    }

    @Override
    public IncidentId incident() {
        if (id == null) {
            throw new IllegalStateException("the id is drawn at intake");
        }
        return id;
    }

    /** Whether it is a drill or sandbox. */
    @JsonIgnore
    public boolean isExercise() {
        return exercise != null && exercise;
    }

    public OpenIncident withId(IncidentId drawn) {
        return new OpenIncident(
                drawn, key, title, organisation, kind, sector, jurisdictions, zone, opened, exercise, restriction);
    }
}
