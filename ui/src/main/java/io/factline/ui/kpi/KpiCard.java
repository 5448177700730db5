package io.factline.ui.kpi;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.factline.kpi.KpiStatus;
import io.factline.kpi.KpiValue;
import org.jspecify.annotations.Nullable;

/** A measure at a glance: its value, how exactly that is known, what others were measured at. */
final class KpiCard extends NativeButton {

    /**
     * Makes the card.
     *
     * @param before what it said at the moment that was shown before; null where nothing was shown
     */
    KpiCard(Figures figures, KpiValue value, KpiWords words, @Nullable String before) {
        addClassNames("card", "kpi-card");
        String headline = words.headline(value);
        add(line(words.name(value.kpi()), "card-name"), line(headline, "card-value"));
        String beside = words.beside(value);
        if (!beside.isEmpty()) {
            add(line(beside, "card-beside"));
        }
        if (value.status() != KpiStatus.OK) {
            add(line(getTranslation("kpi.status." + value.status().code()), "card-status"));
        }
        words.benchmarks(value.kpi()).stream()
                .findFirst()
                .ifPresent(one -> add(line(words.benchmark(one), "card-benchmark")));
        if (before != null && !before.equals(headline)) {
            addClassName("changed");
            add(line(getTranslation("kpi.changed", before), "card-changed"));
        }
        addClickListener(_ -> new KpiDialog(figures, value, words).open());
    }

    private static Span line(String text, String kind) {
        Span line = new Span(text);
        line.addClassName(kind);
        return line;
    }
}
