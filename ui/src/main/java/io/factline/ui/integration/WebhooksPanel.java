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
import io.factline.incident.IncidentSummary;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Watching;
import io.factline.ui.words.TimeWords;
import io.factline.webhook.DrawnWebhook;
import io.factline.webhook.Webhook;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The webhooks, as they are while they are looked at: what each is told of, whether it takes it, and a new one. */
final class WebhooksPanel extends Section {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Services.AsUser services;
    private final TimeWords times = new TimeWords(getLocale());
    private final Grid<Webhook> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("webhooks.none"));
    private final Map<UUID, String> titles;
    private List<Webhook> shown = List.of();
    private @Nullable Watching watching;

    WebhooksPanel(Services.AsUser services) {
        this.services = services;
        List<IncidentSummary> incidents = services.incidents().all(null, null);
        this.titles = incidents.stream()
                .collect(Collectors.toMap(incident -> incident.id().value(), IncidentSummary::title));
        Button create = new Button(getTranslation("webhooks.create"), VaadinIcon.PLUS.create(), _ -> create(incidents));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H2(getTranslation("webhooks.title")), create);
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("webhooks.note"));
        note.addClassName("quiet");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("webhooks.title"));
        grid.addComponentColumn(WebhooksPanel::named)
                .setHeader(getTranslation("webhooks.name"))
                .setFlexGrow(2);
        grid.addColumn(this::told).setHeader(getTranslation("webhooks.told"));
        grid.addComponentColumn(WebhookState::of).setHeader(getTranslation("webhooks.state"));
        grid.addColumn(Webhook::waiting).setHeader(getTranslation("webhooks.waiting"));
        grid.addColumn(Webhook::failed).setHeader(getTranslation("webhooks.failed"));
        grid.addColumn(this::delivered).setHeader(getTranslation("webhooks.delivered"));
        grid.addComponentColumn(this::opener).setHeader(getTranslation("webhooks.deliveries"));
        add(head, note, none, grid);
        show(services.webhooks().all());
    }

    private void show(List<Webhook> webhooks) {
        none.setVisible(webhooks.isEmpty());
        grid.setVisible(!webhooks.isEmpty());
        // what is the same again must not be taken from under the hand
        if (!webhooks.equals(shown)) {
            shown = webhooks;
            grid.setItems(webhooks);
        }
    }

    private static Component named(Webhook webhook) {
        Span name = new Span(webhook.name());
        name.addClassName("strong");
        Span url = new Span(webhook.url());
        url.addClassNames("quiet", "address");
        return new Div(name, url);
    }

    private String told(Webhook webhook) {
        String which = webhook.incidents() == null
                ? getTranslation("webhooks.every-incident")
                : webhook.incidents().stream()
                        .map(incident -> titles.getOrDefault(incident.value(), incident.toString()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return webhook.types() == null
                ? which
                : which + " · " + webhook.types().stream().sorted().collect(Collectors.joining(", "));
    }

    private String delivered(Webhook webhook) {
        return webhook.deliveredAt() == null
                ? getTranslation("webhooks.never")
                : times.instantAndZone(webhook.deliveredAt(), UTC);
    }

    private Component opener(Webhook webhook) {
        Button open =
                new Button(getTranslation("webhooks.open"), _ -> new WebhookDialog(webhook, services, titles).open());
        open.setAriaLabel(getTranslation("webhooks.open.named", webhook.name()));
        open.addThemeVariants(ButtonVariant.SMALL);
        return open;
    }

    private void create(List<IncidentSummary> incidents) {
        new NewWebhookDialog(services.webhookCommands(), incidents, this::created).open();
    }

    private void created(String name, DrawnWebhook drawn) {
        show(services.webhooks().all());
        DrawnSecretDialog.of(name, drawn).open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watching = Watching.start(() -> {
            try {
                List<Webhook> webhooks = services.webhooks().all();
                var _ = ui.access(() -> show(webhooks));
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
