package io.factline.ui.moment;

import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.capture.Written;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;

/**
 * An incident at the moment that somebody looks at, as all of its sides share it.
 *
 * @param cutoffs as it was known when
 * @param written hears what was written
 */
public record Scene(
        IncidentRef incident, AskedCutoffs cutoffs, SignedIn user, Services.AsUser services, Written written) {

    /** Whether something can be changed from here: nobody changes the past, and nothing that is signed off. */
    public boolean mayWrite(IncidentSummary now) {
        return user.mayEdit() && !now.locked() && !cutoffs.isOfThePast();
    }

    /** The same incident at another moment. */
    public Scene at(AskedCutoffs other) {
        return new Scene(incident, other, user, services, written);
    }

    /** Whether anything is cut off. */
    public boolean isCut() {
        return !cutoffs.equals(AskedCutoffs.NONE);
    }
}
