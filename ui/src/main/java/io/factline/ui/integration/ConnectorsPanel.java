package io.factline.ui.integration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.signal.Connector;
import io.factline.signal.DrawnConnector;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Watching;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The connectors, as they are while they are looked at: what sends, whether something came, and a new one. */
final class ConnectorsPanel extends Section {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Services.AsUser services;
    private final TimeWords times = new TimeWords(getLocale());
    private final Grid<Connector> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("connectors.none"));
    private final LiveItems<Connector> items = new LiveItems<>(grid, Connector::id);
    private @Nullable Watching watching;

    ConnectorsPanel(Services.AsUser services) {
        this.services = services;
        Button create = new Button(
                getTranslation("connectors.create"),
                VaadinIcon.PLUS.create(),
                _ -> new NewConnectorDialog(services, this::created).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H2(getTranslation("connectors.title")), create);
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("connectors.note"));
        note.addClassName("quiet");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("connectors.title"));
        grid.addComponentColumn(ConnectorsPanel::named).setHeader(getTranslation("webhooks.name"));
        grid.addColumn(one -> Labels.of("connectors.preset", one.preset().code()))
                .setHeader(getTranslation("connectors.preset"));
        grid.addColumn(one -> moment(one.receivedAt())).setHeader(getTranslation("connectors.received"));
        grid.addColumn(one -> moment(one.refusedAt())).setHeader(getTranslation("connectors.refused"));
        grid.addComponentColumn(one -> state(one.disabledAt() == null)).setHeader(getTranslation("webhooks.state"));
        grid.addComponentColumn(this::opener).setHeader(getTranslation("connectors.settings"));
        add(head, note, none, grid);
        show(services.connectors().all());
    }

    private void show(List<Connector> connectors) {
        none.setVisible(connectors.isEmpty());
        grid.setVisible(!connectors.isEmpty());
        items.show(connectors);
    }

    private static Component named(Connector connector) {
        Span name = new Span(connector.name());
        name.addClassName("strong");
        return name;
    }

    static Component state(boolean used) {
        return used
                ? Tag.saying(I18NProvider.translate("webhooks.in-use"), "open")
                : Tag.saying(I18NProvider.translate("webhooks.disabled.asked"), "excluded");
    }

    private String moment(@Nullable Instant at) {
        return at == null ? getTranslation("webhooks.never") : times.instantAndZone(at, UTC);
    }

    private Component opener(Connector connector) {
        Button open = new Button(
                getTranslation("webhooks.open"),
                _ -> new ConnectorDialog(
                                connector,
                                services,
                                () -> show(services.connectors().all()))
                        .open());
        open.setAriaLabel(getTranslation("webhooks.open.named", connector.name()));
        open.addThemeVariants(ButtonVariant.SMALL);
        return open;
    }

    private void created(DrawnConnector drawn) {
        show(services.connectors().all());
        DrawnSecretDialog.of(drawn).open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watching = Watching.start(() -> {
            try {
                List<Connector> connectors = services.connectors().all();
                var _ = ui.access(() -> show(connectors));
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
}
