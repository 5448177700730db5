package io.factline.ui.incident;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.factline.incident.IncidentSummary;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.util.List;

/** The incidents as rows; on a narrow screen as cards of the same content. */
final class IncidentsGrid extends Grid<IncidentSummary> {

    private static final long NOTHING_KNOWN = -1;

    private long position = NOTHING_KNOWN;

    IncidentsGrid() {
        addClassName("incidents-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("incidents.title"));
        TimeWords words = new TimeWords(getLocale());
        Column<IncidentSummary> card = addColumn(new ComponentRenderer<>(one -> card(one, words)))
                .setHeader(getTranslation("incidents.title"));
        List<Column<IncidentSummary>> columns = List.of(
                addColumn(new ComponentRenderer<>(IncidentsGrid::name))
                        .setHeader(getTranslation("incident"))
                        .setFlexGrow(4)
                        .setWidth("16rem"),
                addColumn(IncidentSummary::organisation)
                        .setHeader(getTranslation("incident.organisation"))
                        .setFlexGrow(2)
                        .setWidth("10rem"),
                addColumn(one -> Labels.of("incident.kind", one.kind()))
                        .setHeader(getTranslation("incident.kind"))
                        .setFlexGrow(1)
                        .setWidth("8rem"),
                addColumn(new ComponentRenderer<>(one -> stacked(
                                words.occurrence(one.opened()), one.zone().getId())))
                        .setHeader(getTranslation("incident.opened"))
                        .setFlexGrow(2)
                        .setWidth("12rem"),
                addColumn(new ComponentRenderer<>(IncidentsGrid::status))
                        .setHeader(getTranslation("incident.status"))
                        .setFlexGrow(0)
                        .setWidth("9rem"),
                addColumn(new ComponentRenderer<>(IncidentsGrid::facts))
                        .setHeader(getTranslation("incident.facts"))
                        .setFlexGrow(0)
                        .setWidth("7rem")
                        .setTextAlign(ColumnTextAlign.END),
                addColumn(new ComponentRenderer<>(one -> stacked(
                                words.instant(one.lastRecordedAt(), one.zone()),
                                one.zone().getId())))
                        .setHeader(getTranslation("incident.last-recorded"))
                        .setFlexGrow(1)
                        .setWidth("13rem"));
        new Narrow(this, false, narrow -> {
            card.setVisible(narrow);
            columns.forEach(column -> column.setVisible(!narrow));
        });
    }

    void show(List<IncidentSummary> incidents) {
        incidents.stream().findFirst().ifPresent(first -> position = first.position());
        setItems(incidents);
    }

    /** Up to which position of the record the rows know; before everything while there are none. */
    long position() {
        return position;
    }

    private static Div name(IncidentSummary one) {
        Anchor link = new Anchor("incidents/" + one.key(), one.title());
        link.addClassName("incident-link");
        Span key = new Span(one.key().text());
        key.addClassNames("quiet", "small", "key");
        return new Div(link, key);
    }

    /** What this reader may see, and how many more there are. */
    private static Div facts(IncidentSummary one) {
        Div facts = new Div(new Span(String.valueOf(one.facts())));
        facts.addClassName("stacked");
        if (one.withheld() > 0) {
            facts.add(small(facts.getTranslation("withheld.short", one.withheld())));
        }
        return facts;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("quiet", "small");
        return small;
    }

    private static Div stacked(String first, String second) {
        Div both = new Div(new Span(first), small(second));
        both.addClassName("stacked");
        return both;
    }

    private static Div status(IncidentSummary one) {
        Div status = new Div(Tag.status(one.closed() != null));
        status.addClassName("tags");
        if (one.locked()) {
            status.add(Tag.locked());
        }
        if (one.members() != null) {
            status.add(Tag.restricted());
        }
        if (one.exercise()) {
            status.add(Tag.exercise());
        }
        if (one.parkedAt() != null) {
            status.add(Tag.parked());
        }
        return status;
    }

    private static Div card(IncidentSummary one, TimeWords words) {
        Div card = name(one);
        card.addClassName("card");
        Span about = new Span(one.organisation() + " · " + words.occurrence(one.opened()) + " · "
                + one.zone().getId());
        about.addClassNames("small", "quiet");
        Div line = status(one);
        line.add(new Span(line.getTranslation("incident.facts.count", one.facts())));
        if (one.withheld() > 0) {
            line.add(small(line.getTranslation("withheld.short", one.withheld())));
        }
        card.add(about, line);
        return card;
    }
}
