package io.factline.ui.signal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.signal.DispositionValues;
import io.factline.signal.SignalPage;
import io.factline.signal.SignalState;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Watching;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** What other systems tell, as it comes, and what people said that it is. */
@Route("inbox")
@PermitAll
class InboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String INCIDENT = "incident";
    private static final int PAGE = 100;
    private static final int PAGE_MAX = 1_000;

    private final Services.AsUser services;
    private final SignalGrid grid;
    private final InboxEmpty none;
    private final Paragraph figures = new Paragraph();
    private final Select<String> state = new Select<>();
    private final ComboBox<IncidentSummary> incident = new ComboBox<>(getTranslation("inbox.incident"));
    private final Button more = new Button(getTranslation("audit.earlier"), _ -> more());
    private volatile Asked asked = new Asked("open", null, PAGE);
    private @Nullable Watching watching;

    /** What is looked at: read by the thread that watches, too. */
    private record Asked(String state, @Nullable IncidentRef incident, int limit) {

        @Nullable
        SignalState only() {
            return state.equals("all") ? null : io.factline.record.Code.of(SignalState.class, state);
        }
    }

    /** What was found for it. */
    private record Found(Asked asked, SignalPage page, DispositionValues values) {}

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
        state.setItems("open", "promoted", "attached", "dismissed", "all");
        state.setItemLabelGenerator(one -> Labels.of("inbox.state", one));
        state.setValue("open");
        incident.setItemLabelGenerator(IncidentSummary::title);
        incident.setClearButtonVisible(true);
        incident.setPlaceholder(getTranslation("inbox.every-incident"));
        Div filter = new Div(state, incident);
        filter.addClassName("inbox-filter");
        add(head, note, filter, figures, none, grid, more);
        state.addValueChangeListener(_ -> ask());
        incident.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask();
            }
        });
    }

    /** Of the incident that the address names, where it names one: {@code ?incident=key}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(INCIDENT)
                .orElse("");
        List<IncidentSummary> incidents = services.incidents().all(null, null);
        incident.setItems(incidents);
        incidents.stream()
                .filter(one -> one.key().text().equals(key))
                .findFirst()
                .ifPresent(incident::setValue);
        ask();
    }

    private void ask() {
        IncidentSummary chosen = incident.getValue();
        asked = new Asked(
                state.getValue(),
                chosen == null ? null : new IncidentRef(chosen.key().text()),
                PAGE);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new com.vaadin.flow.router.Location(
                                "inbox",
                                chosen == null
                                        ? QueryParameters.empty()
                                        : QueryParameters.of(
                                                INCIDENT, chosen.key().text()))));
        show();
    }

    private void more() {
        asked = new Asked(asked.state(), asked.incident(), Math.min(asked.limit() + PAGE, PAGE_MAX));
        show();
    }

    private void show() {
        showKnowing(null);
    }

    /** Shows what there is once the views know a position. */
    private void showKnowing(@Nullable Long position) {
        show(look(position));
    }

    private Found look(@Nullable Long position) {
        Asked now = asked;
        return new Found(
                now,
                services.signals().all(now.only(), now.incident(), null, null, null, now.limit(), position, null),
                services.signals().disposition(now.incident(), null, null, null, null));
    }

    private void show(Found found) {
        if (!found.asked().equals(asked)) {
            return;
        }
        SignalPage page = found.page();
        boolean empty = page.signals().isEmpty();
        none.show(found.values().signals() > 0);
        none.setVisible(empty);
        grid.setVisible(!empty);
        grid.show(page.signals());
        more.setVisible(page.next() != null && found.asked().limit() < PAGE_MAX);
        figures.setText(figures(found.values()));
        figures.setVisible(found.values().signals() > 0);
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
                Found found = look(null);
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
