package io.factline.ui.integration;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.record.EventTypes;
import io.factline.ui.session.FormDialog;
import io.factline.webhook.DrawnWebhook;
import io.factline.webhook.NewWebhook;
import io.factline.webhook.WebhookCommandApi;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Makes a webhook. */
final class NewWebhookDialog extends FormDialog {

    private static final long FROM_THE_BEGINNING = -1;

    private final WebhookCommandApi webhooks;
    private final BiConsumer<String, DrawnWebhook> drawn;
    private final TextField name = new TextField(getTranslation("webhooks.name"));
    private final TextField url = new TextField(getTranslation("webhooks.url"));
    private final MultiSelectComboBox<IncidentSummary> incidents =
            new MultiSelectComboBox<>(getTranslation("webhooks.incidents"));
    private final MultiSelectComboBox<String> types = new MultiSelectComboBox<>(getTranslation("webhooks.types"));
    private final Select<Boolean> begin = new Select<>();

    NewWebhookDialog(WebhookCommandApi webhooks, List<IncidentSummary> known, BiConsumer<String, DrawnWebhook> drawn) {
        super("webhooks.create", "webhooks.create.send");
        this.webhooks = webhooks;
        this.drawn = drawn;
        addClassName("narrow");
        places.at("/name", name);
        places.at("/url", url);
        places.at("/incidents", incidents);
        places.at("/types", types);
        places.at("/after", begin);
        name.setHelperText(getTranslation("webhooks.name.help"));
        name.getElement().setAttribute("autocomplete", "off");
        url.setHelperText(getTranslation("webhooks.url.help"));
        url.setPlaceholder("https://");
        incidents.setItems(known);
        incidents.setItemLabelGenerator(IncidentSummary::title);
        incidents.setHelperText(getTranslation("webhooks.incidents.help"));
        types.setItems(EventTypes.all().stream().map(EventTypes::name).toList());
        types.setHelperText(getTranslation("webhooks.types.help"));
        begin.setLabel(getTranslation("webhooks.begin"));
        begin.setItems(false, true);
        begin.setItemLabelGenerator(all -> getTranslation(all ? "webhooks.begin.all" : "webhooks.begin.now"));
        begin.setValue(false);
        name.setWidthFull();
        url.setWidthFull();
        incidents.setWidthFull();
        types.setWidthFull();
        begin.setWidthFull();
        add(name, url, incidents, types, begin);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
    }

    @Override
    protected void submit() {
        // each rule at its own field: the record would stop at the first one
        places.read("/name", () -> new NewWebhook(name.getValue().strip(), "https://a.example", null, null, null));
        places.read("/url", () -> new NewWebhook("name", url.getValue().strip(), null, null, null));
        if (places.isWrong()) {
            return;
        }
        Set<IncidentRef> only = incidents.getValue().stream()
                .map(incident -> IncidentRef.of(incident.key().text()))
                .collect(Collectors.toSet());
        NewWebhook wanted = places.read(
                "/incidents",
                () -> new NewWebhook(
                        name.getValue().strip(),
                        url.getValue().strip(),
                        only.isEmpty() ? null : only,
                        types.getValue().isEmpty() ? null : types.getValue(),
                        begin.getValue() ? FROM_THE_BEGINNING : null));
        if (wanted != null) {
            DrawnWebhook made = webhooks.create(wanted);
            close();
            drawn.accept(wanted.name(), made);
        }
    }
}
