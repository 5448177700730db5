package io.factline.ui.signal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.record.Code;
import io.factline.signal.DispositionValues;
import io.factline.signal.SignalPage;
import io.factline.signal.SignalState;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.session.Watching;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** What other systems tell, as it comes, and what people said that it is. */
@Route("inbox")
@PermitAll
class InboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String INCIDENT = "incident";
    private static final String STATE = "state";
    private static final String UNASSIGNED = "unassigned";
    private static final List<String> STATES = List.of("open", "promoted", "attached", "dismissed", "all");

    /** Figures count all signals that there are: they are looked at more rarely than the list. */
    private static final Duration FIGURES_EVERY = Duration.ofMinutes(1);

    private final Services.AsUser services;
    private final SignalGrid grid;
    private final InboxEmpty none;
    private final Paragraph figures = new Paragraph();
    private final Select<String> state = new Select<>();
    private final ComboBox<IncidentSummary> incident = new ComboBox<>(getTranslation("inbox.incident"));
    private final Checkbox unassigned = new Checkbox(getTranslation("inbox.only-unassigned"));
    private final Button earlier = new Button(getTranslation("audit.earlier"), _ -> earlier());
    private final Button latest = new Button(getTranslation("inbox.latest"), _ -> ask());
    private volatile Asked asked = new Asked("open", null, false, null);
    private volatile Instant figured = Instant.EPOCH;
    private @Nullable Long next;
    private @Nullable Watching watching;

    /** What is looked at: read by the thread that watches, too. */
    private record Asked(
            String state,
            @Nullable IncidentRef incident,
            boolean unassigned,
            @Nullable Long before) {

        @Nullable
        SignalState only() {
            return state.equals("all") ? null : Code.of(SignalState.class, state);
        }
    }

    /** What was found for it; the figures where it was time for them. */
    private record Found(
            Asked asked, SignalPage page, @Nullable DispositionValues values) {}

    InboxView(CurrentUser user) {
        this.services = user.services();
        this.none = new InboxEmpty(user.get());
        this.grid = new SignalGrid(services, this::showKnowing);
        addClassNames("screen", "inbox");
        Div head = new Div(new H1(getTranslation("inbox.title")));
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("inbox.note"));
        note.addClassName("quiet");
        figures.addClassName("inbox-figures");
        state.setLabel(getTranslation("inbox.state"));
        state.setItems(STATES);
        state.setItemLabelGenerator(one -> Labels.of("inbox.state", one));
        state.setValue("open");
        incident.setItemLabelGenerator(IncidentSummary::title);
        incident.setClearButtonVisible(true);
        incident.setPlaceholder(getTranslation("inbox.every-incident"));
        Div filter = new Div(state, incident, unassigned);
        filter.addClassName("inbox-filter");
        Div pages = new Div(latest, earlier);
        pages.addClassName("actions");
        add(head, note, filter, figures, none, grid, pages);
        state.addValueChangeListener(change -> ask(change.isFromClient()));
        unassigned.addValueChangeListener(change -> ask(change.isFromClient()));
        incident.addValueChangeListener(change -> ask(change.isFromClient()));
    }

    /** As the address says: {@code ?state=dismissed&incident=key}, or {@code ?unassigned=true}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        List<IncidentSummary> incidents = services.incidents().all(null, null);
        incident.setItems(incidents);
        said.getSingleParameter(STATE).filter(STATES::contains).ifPresent(state::setValue);
        unassigned.setValue(said.getSingleParameter(UNASSIGNED).isPresent());
        said.getSingleParameter(INCIDENT)
                .ifPresent(key -> incidents.stream()
                        .filter(one -> one.key().text().equals(key))
                        .findFirst()
                        .ifPresentOrElse(
                                incident::setValue,
                                () -> Notice.failure(getTranslation("inbox.incident.unknown", key))));
        ask();
    }

    private void ask(boolean wished) {
        if (wished) {
            ask();
        }
    }

    private void ask() {
        IncidentSummary chosen = incident.getValue();
        String key = chosen == null ? null : chosen.key().text();
        asked = new Asked(state.getValue(), key == null ? null : new IncidentRef(key), unassigned.getValue(), null);
        Map<String, String> address = new LinkedHashMap<>();
        address.put(STATE, state.getValue());
        if (key != null) {
            address.put(INCIDENT, key);
        }
        if (unassigned.getValue()) {
            address.put(UNASSIGNED, "true");
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("inbox", QueryParameters.simple(address))));
        show();
    }

    private void earlier() {
        asked = new Asked(asked.state(), asked.incident(), asked.unassigned(), next);
        show();
    }

    private void show() {
        showKnowing(null);
    }

    /** Shows what there is once the views know a position. */
    private void showKnowing(@Nullable Long position) {
        try {
            show(look(position, true));
        } catch (RestClientException unread) {
            Notice.failure(Sentences.of(unread));
        }
    }

    private Found look(@Nullable Long position, boolean figures) {
        Asked now = asked;
        SignalPage page = services.signals()
                .all(now.only(), now.incident(), now.unassigned(), null, now.before(), null, position, null);
        if (!figures) {
            return new Found(now, page, null);
        }
        figured = Instant.now();
        return new Found(now, page, services.signals().disposition(now.incident(), null, null, null, null));
    }

    private void show(Found found) {
        if (!found.asked().equals(asked)) {
            return;
        }
        DispositionValues values = found.values();
        if (values != null) {
            none.show(values.signals() > 0);
            figures.setText(figures(values));
            figures.setVisible(values.signals() > 0);
        }
        SignalPage page = found.page();
        boolean empty = page.signals().isEmpty();
        none.setVisible(empty);
        grid.setVisible(!empty);
        grid.show(page.signals());
        next = page.next();
        earlier.setVisible(next != null);
        latest.setVisible(found.asked().before() != null);
    }

    private String figures(DispositionValues values) {
        return getTranslation("inbox.figures", values.signals(), values.open())
                + said("inbox.median", values.median())
                + said("inbox.max", values.max())
                + said("inbox.longest", values.longestOpen());
    }

    private String said(String key, @Nullable Duration length) {
        return length == null ? "" : " · " + getTranslation(key, new SpanWords(getLocale()).length(length));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watching = Watching.start(() -> {
            try {
                Found found = look(null, figured.isBefore(Instant.now().minus(FIGURES_EVERY)));
                var _ = ui.access(() -> show(found));
            } catch (RestClientException passing) {
                // the next look tells
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.stop();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title") + " · Factline";
    }
}
