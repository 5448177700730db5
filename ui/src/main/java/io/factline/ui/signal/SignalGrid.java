package io.factline.ui.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.factline.incident.IncidentKey;
import io.factline.signal.Signal;
import io.factline.signal.SignalState;
import io.factline.ui.incident.AccountNames;
import io.factline.ui.incident.Narrow;
import io.factline.ui.remote.Services;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Signals, the last first, as rows or on a narrow screen as cards; only what is otherwise than before is drawn anew. */
final class SignalGrid extends Grid<Signal> {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Services.AsUser services;
    private final Consumer<Long> changed;
    private final TimeWords times = new TimeWords(getLocale());
    private AccountNames names;
    private List<Signal> shown = List.of();

    /**
     * Shows nothing yet.
     *
     * @param changed is told the position of what was decided here
     */
    SignalGrid(Services.AsUser services, Consumer<Long> changed) {
        this.services = services;
        this.changed = changed;
        this.names = new AccountNames(services.user(), services);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("inbox.title"));
        Column<Signal> card = addComponentColumn(this::card).setHeader(getTranslation("inbox.title"));
        List<Column<Signal>> columns = List.of(
                addComponentColumn(this::what)
                        .setHeader(getTranslation("inbox.what"))
                        .setFlexGrow(3)
                        .setWidth("12rem"),
                addColumn(one -> times.instantAndZone(one.receivedAt(), UTC))
                        .setHeader(getTranslation("inbox.received")),
                addColumn(one -> names.of(one.connector())).setHeader(getTranslation("inbox.from")),
                addComponentColumn(this::where).setHeader(getTranslation("inbox.incident")),
                addComponentColumn(this::state)
                        .setHeader(getTranslation("inbox.state"))
                        .setWidth("12rem"));
        new Narrow(this, false, narrow -> {
            card.setVisible(narrow);
            columns.forEach(column -> column.setVisible(!narrow));
        });
    }

    void show(List<Signal> signals) {
        if (!signals.equals(shown)) {
            // a connector may have been made since
            names = new AccountNames(services.user(), services);
            shown = signals;
            setItems(signals);
        }
    }

    /** Opens it: also what a keyboard finds in the row. */
    private Div what(Signal signal) {
        Button open = new Button(
                ReadingWords.title(signal.reading()),
                _ -> new SignalDialog(signal.id(), services, names, changed).open());
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("row-opener");
        Div what = new Div(open);
        String tags = ReadingWords.tags(signal.reading());
        if (!tags.isEmpty()) {
            what.add(small(tags));
        }
        return what;
    }

    private Component where(Signal signal) {
        IncidentKey key = signal.incident();
        return key == null ? new Span(getTranslation("inbox.unassigned")) : new Anchor("incidents/" + key, key.text());
    }

    /** Also who saw it: whoever last said what it is, and when. */
    private Div state(Signal signal) {
        Div state = new Div(tag(signal.state()));
        state.addClassName("tags");
        UUID by = signal.disposedBy();
        Instant at = signal.disposedAt();
        if (by != null && at != null) {
            state.add(small(getTranslation("inbox.disposed", names.of(by), times.instantAndZone(at, UTC))));
        }
        return state;
    }

    /** All of it on a narrow screen. */
    private Div card(Signal signal) {
        Div card = what(signal);
        card.addClassName("card");
        card.add(
                small(getTranslation(
                        "inbox.received.by",
                        times.instantAndZone(signal.receivedAt(), UTC),
                        names.of(signal.connector()))),
                where(signal),
                state(signal));
        return card;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("quiet", "small");
        return small;
    }

    static Tag tag(SignalState state) {
        return Tag.saying(
                Labels.of("inbox.state", state.code()),
                switch (state) {
                    case OPEN -> "open";
                    case PROMOTED, ATTACHED -> "closed";
                    case DISMISSED -> "excluded";
                });
    }
}
