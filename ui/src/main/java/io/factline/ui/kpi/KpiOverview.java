package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.kpi.KpiBenchmark;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiStatus;
import io.factline.kpi.KpiValue;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.moment.IncidentTab;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The course of an incident and its foremost measures at a glance; what is behind each is a click away. */
public final class KpiOverview extends Div implements Side {

    private static final int CARDS_MAX = 8;

    private final Lifecycle lifecycle = new Lifecycle();
    private final Div cards = new Div();
    private Map<KpiKey, String> before = Map.of();
    private List<KpiValue> shown = List.of();
    private volatile List<KpiDefinition> definitions = List.of();
    private volatile List<KpiBenchmark> benchmarks = List.of();
    private @Nullable AskedCutoffs moment;

    /** Shows nothing yet, in the room that it will need. */
    public KpiOverview() {
        addClassName("kpi-overview");
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "group");
        cards.getElement().setAttribute("aria-label", getTranslation("kpi.title"));
        add(lifecycle, cards);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void look(Look look, @Nullable FactId fact) {
        // whatever the address says of the facts, the values of this moment are the same
    }

    @Override
    public Runnable follow(Scene scene, IncidentSummary newer) {
        Figures figures = Figures.of(scene, newer);
        if (definitions.isEmpty()) {
            // the same for every incident and every moment
            benchmarks = scene.services().kpis().benchmarks();
            definitions = scene.services().kpis().definitions();
        }
        return () -> {
            lifecycle.show(figures);
            show(figures, new KpiWords(getLocale(), definitions, benchmarks));
        };
    }

    private void show(Figures figures, KpiWords words) {
        List<KpiValue> foremost = foremost(figures.values().kpis());
        boolean moved = !figures.scene().cutoffs().equals(moment);
        if (!moved && foremost.equals(shown)) {
            // whoever is on a card stays there
            return;
        }
        moment = figures.scene().cutoffs();
        shown = foremost;
        Map<KpiKey, String> now = new HashMap<>();
        cards.removeAll();
        foremost.forEach(value -> {
            now.put(value.kpi(), words.headline(value));
            // what only runs on has not changed
            boolean runs = !moved && value.status() == KpiStatus.RUNNING;
            String was = before.isEmpty() || runs ? null : before.getOrDefault(value.kpi(), "–");
            cards.add(new KpiCard(figures, value, words, was));
        });
        before = now;
        Look look = Look.FIRST.with(figures.scene().cutoffs()).with(IncidentTab.KPIS);
        Anchor all = new Anchor(
                new FactAddress(figures.scene().incident(), look).with(null).getPathWithQueryParameters(),
                getTranslation("kpi.all", figures.values().kpis().size()));
        all.addClassNames("card-more");
        cards.add(all);
    }

    /** The first of each measure that has something to say. */
    private static List<KpiValue> foremost(List<KpiValue> values) {
        return values.stream()
                .filter(value -> value.status() != KpiStatus.NOT_COMPUTABLE)
                .collect(Collectors.toMap(
                        value -> value.kpi().name(), Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(CARDS_MAX)
                .toList();
    }
}
