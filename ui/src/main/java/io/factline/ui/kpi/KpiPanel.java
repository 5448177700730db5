package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiStatus;
import io.factline.kpi.KpiValue;
import io.factline.kpi.KpiValues;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.PlainTable;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import io.factline.ui.words.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The KPIs of an incident: values with the facts that they came from, and what cannot be computed behind a count. */
public final class KpiPanel extends Div implements Side {

    private final List<KpiDefinition> definitions;
    private final KpiWords words;
    private boolean unfolded;

    /** Fetches the values and shows them. */
    public KpiPanel(Scene scene, IncidentSummary incident) {
        this.definitions = scene.services().kpis().definitions();
        this.words =
                new KpiWords(getLocale(), definitions, scene.services().kpis().benchmarks());
        addClassNames("side", "kpis");
        follow(scene, incident).run();
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
        return () -> show(figures);
    }

    private void show(Figures figures) {
        removeAll();
        KpiValues values = figures.values();
        Paragraph asOf = new Paragraph(getTranslation(
                "kpi.as-of",
                new TimeWords(getLocale())
                        .instantAndZone(values.asOf(), figures.incident().zone())));
        asOf.addClassNames("quiet", "small");
        add(asOf);
        if (values.withheld() > 0) {
            Paragraph withheld = new Paragraph(getTranslation("kpi.withheld", values.withheld()));
            withheld.addClassName("withheld");
            add(withheld);
        }
        KpiRows rows = new KpiRows(figures, words, definitions);
        List<KpiValue> computed = values.kpis().stream()
                .filter(value -> value.status() != KpiStatus.NOT_COMPUTABLE)
                .toList();
        List<KpiValue> others = values.kpis().stream()
                .filter(value -> value.status() == KpiStatus.NOT_COMPUTABLE)
                .toList();
        if (computed.isEmpty()) {
            add(new Paragraph(getTranslation("kpi.none")));
        } else {
            add(table(getTranslation("kpi.title"), computed, rows));
        }
        if (!others.isEmpty()) {
            add(folded(others, rows));
        }
        add(new H2(getTranslation("tally.title")), new Tallies(values, figures.links()));
    }

    private PlainTable table(String caption, List<KpiValue> values, KpiRows rows) {
        PlainTable table = new PlainTable(
                caption,
                List.of(
                        getTranslation("kpi"),
                        getTranslation("kpi.value"),
                        getTranslation("kpi.from"),
                        getTranslation("kpi.to"),
                        getTranslation("fact.standing"),
                        ""));
        values.forEach(value -> table.row(rows.whole(value)));
        return table;
    }

    private Details folded(List<KpiValue> values, KpiRows rows) {
        String count = getTranslation("kpi.not-computable.count", values.size());
        PlainTable table = new PlainTable(count, List.of(getTranslation("kpi"), getTranslation("kpi.why-not"), ""));
        values.forEach(value -> table.row(rows.without(value)));
        Details details = new Details(count, table);
        details.addClassName("not-computable");
        details.setOpened(unfolded);
        details.addOpenedChangeListener(change -> unfolded = change.isOpened());
        return details;
    }
}
