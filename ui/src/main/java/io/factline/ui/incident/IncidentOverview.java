package io.factline.ui.incident;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.ui.clock.ClockCards;
import io.factline.ui.kpi.KpiOverview;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import io.factline.ui.session.Together;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole crisis at a glance: its course, its measures and clocks, and its facts in time. */
final class IncidentOverview extends Div implements Side {

    private final KpiOverview kpis = new KpiOverview();
    private final ClockCards clocks = new ClockCards();
    private final IncidentFacts facts;
    private Scene scene;
    private IncidentSummary incident;

    IncidentOverview(Scene scene, IncidentSummary incident, IncidentFacts facts) {
        this.scene = scene;
        this.incident = incident;
        this.facts = facts;
        addClassName("incident-overview");
        Div glance = new Div(kpis, clocks);
        glance.addClassName("glance");
        add(glance, facts);
    }

    /** The facts are there with the screen; what has to be computed from all of them may take longer and comes when it is. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Scene first = scene;
        IncidentSummary now = incident;
        Together.later(ui, () -> {
            Runnable show = glance(first, now);
            return () -> {
                // the record may have grown, or somebody may have gone to another moment, while this was on its way
                if (first.equals(scene) && now.equals(incident)) {
                    show.run();
                }
            };
        });
    }

    private Runnable glance(Scene at, IncidentSummary newer) {
        return Together.fetch(List.of(() -> kpis.follow(at, newer), () -> clocks.follow(at, newer)));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void look(Look look, @Nullable FactId fact) {
        facts.look(look, fact);
    }

    @Override
    public Runnable follow(Scene next, IncidentSummary newer) {
        Runnable all = Together.fetch(List.of(() -> facts.follow(next, newer), () -> glance(next, newer)));
        return () -> {
            scene = next;
            incident = newer;
            all.run();
        };
    }

    @Override
    public void reveal(FactId fact) {
        facts.reveal(fact);
    }
}
