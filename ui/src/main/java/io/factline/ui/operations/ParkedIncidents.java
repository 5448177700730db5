package io.factline.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.operations.ParkedIncident;
import io.factline.operations.ProjectionStatus;
import io.factline.ui.moment.PlainTable;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the projections left out, and what that means. */
final class ParkedIncidents extends Div {

    /** Several incidents stand in one list, each of a zone of its own. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Div content = new Div();
    private @Nullable List<Parked> shown;

    private record Parked(String projection, ParkedIncident incident) {}

    ParkedIncidents() {
        addClassNames("stacked", "parked");
        add(new H2(getTranslation("parked.title")), content);
    }

    /** Changes nothing where nothing has changed: somebody may be reading it. */
    void show(List<ProjectionStatus> statuses) {
        List<Parked> now = statuses.stream()
                .flatMap(status -> status.parked().stream().map(incident -> new Parked(status.name(), incident)))
                .toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        content.removeAll();
        content.add(new Paragraph(getTranslation(now.isEmpty() ? "parked.none" : "parked.explained")));
        if (!now.isEmpty()) {
            content.add(table(now));
        }
    }

    private PlainTable table(List<Parked> parked) {
        PlainTable table = new PlainTable(
                getTranslation("parked.title"),
                List.of(
                        getTranslation("parked.incident"),
                        getTranslation("operations.projection"),
                        getTranslation("parked.position"),
                        getTranslation("parked.event-type"),
                        getTranslation("parked.recorded-at"),
                        getTranslation("parked.reason")));
        SpanWords numbers = new SpanWords(getLocale());
        TimeWords times = new TimeWords(getLocale());
        for (Parked one : parked) {
            ParkedIncident incident = one.incident();
            List<Component> cells = new ArrayList<>();
            cells.add(named(incident));
            cells.add(new Span(Labels.of("projection", one.projection())));
            cells.add(new Span(numbers.number(incident.position())));
            cells.add(new Span(incident.eventType()));
            cells.add(new Span(times.instantAndZone(incident.recordedAt(), UTC)));
            cells.add(new Span(incident.reason()));
            table.row(cells);
        }
        return table;
    }

    /** There is a screen only of an incident that the view knows. */
    private Component named(ParkedIncident parked) {
        if (parked.key() != null) {
            return new Anchor("incidents/" + parked.key(), parked.key().text());
        }
        return new Span(
                parked.incident() == null
                        ? getTranslation("parked.no-incident")
                        : parked.incident().toString());
    }
}
