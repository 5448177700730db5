package io.factline.ui.moment;

import com.vaadin.flow.component.Component;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import org.jspecify.annotations.Nullable;

/** One side of an incident on the screen. */
public interface Side {

    /** What is shown. */
    Component component();

    /** Shows what an address asks for of this side, at the same moment. */
    void look(Look look, @Nullable FactId fact);

    /**
     * The record grew, or somebody went to another moment of it: fetches what is on the screen, and may be called off the
     * screen's lock.
     *
     * @param scene of which the incident is shown from now on
     * @return what shows it, to be called with the screen locked
     */
    Runnable follow(Scene scene, IncidentSummary newer);

    /** Shows what somebody has just written of a fact, where this side shows single facts. */
    default void reveal(FactId fact) {}
}
