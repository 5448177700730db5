package io.factline.ui.incident;

import com.vaadin.flow.router.Location;
import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.clock.ClockPanel;
import io.factline.ui.kpi.KpiPanel;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is on the screen of an incident: one side of it, at one moment. */
final class Shown {

    private Scene scene;
    private IncidentSummary incident;
    private Look look;
    private @Nullable FactId open;
    private @Nullable Side side;

    private Shown(Scene scene, IncidentSummary incident, Look look) {
        this.scene = scene;
        this.incident = incident;
        this.look = look;
    }

    /**
     * Fetches a side of an incident.
     *
     * @param actions what an editor can do with the incident
     * @param visited hears where one is, and whether that takes the place of where one was
     */
    static Shown of(
            Scene scene,
            IncidentSummary incident,
            Look look,
            IncidentActions actions,
            BiConsumer<Location, Boolean> visited) {
        Shown shown = new Shown(scene, incident, look);
        shown.side = switch (look.tab()) {
            case FACTS -> shown.facts(actions, visited);
            case KPIS -> new KpiPanel(scene, incident);
            case CLOCKS ->
                new ClockPanel(scene, incident, rules -> {
                    shown.look = shown.look.supposing(rules);
                    visited.accept(shown.address(), false);
                });
        };
        return shown;
    }

    private Side facts(IncidentActions actions, BiConsumer<Location, Boolean> visited) {
        IncidentFacts facts = new IncidentFacts(scene, incident, look, actions, (now, fact, instead) -> {
            look = now;
            open = fact;
            visited.accept(address(), instead);
        });
        return new IncidentOverview(scene, incident, facts);
    }

    /** Whether an address asks for the same side, at whatever moment. */
    boolean isSideOf(IncidentRef ref, Look other) {
        return scene.incident().equals(ref) && look.tab() == other.tab();
    }

    /** Whether it is seen at the same moment. */
    boolean isAt(AskedCutoffs cutoffs) {
        return look.cutoffs().equals(cutoffs);
    }

    void look(Look other, @Nullable FactId fact) {
        look = other;
        side().look(other, fact);
    }

    /** Whether the record has not grown by anything about this incident. */
    boolean isAs(IncidentSummary newer) {
        return incident.facts() == newer.facts()
                && incident.withheld() == newer.withheld()
                && incident.version() == newer.version()
                && Objects.equals(incident.parkedAt(), newer.parkedAt())
                && incident.lastRecordedAt().equals(newer.lastRecordedAt());
    }

    /** Knows the incident as it has become, or as it was at another moment. */
    void show(Scene next, IncidentSummary newer) {
        scene = next;
        incident = newer;
        look = look.with(next.cutoffs());
    }

    Location address() {
        return new FactAddress(scene.incident(), look).with(open);
    }

    @Nullable
    FactId open() {
        return open;
    }

    Scene scene() {
        return scene;
    }

    IncidentSummary incident() {
        return incident;
    }

    Look look() {
        return look;
    }

    Side side() {
        return Objects.requireNonNull(side);
    }
}
