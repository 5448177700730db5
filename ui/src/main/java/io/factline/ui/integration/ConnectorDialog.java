package io.factline.ui.integration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.factline.incident.IncidentRef;
import io.factline.signal.Connector;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.DrawnConnector;
import io.factline.signal.PreviewedSignal;
import io.factline.signal.RoutingRule;
import io.factline.signal.SignalMapping;
import io.factline.signal.SignalPreview;
import io.factline.signal.SignalTrial;
import io.factline.ui.incident.IncidentField;
import io.factline.ui.remote.Services;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.signal.ReadingWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** What a connector makes of payloads, tried on the last one that came before it is saved. */
final class ConnectorDialog extends FormDialog {

    private final Connector connector;
    private final Services.AsUser services;
    private final Runnable changed;
    private final MappingFields mapping;
    private final RuleRows rules;
    private final IncidentField incident;
    private final TextArea payload = new TextArea(getTranslation("connectors.payload"));
    private final Div found = new Div();
    private final Div actions = new Div();
    private boolean used;

    ConnectorDialog(Connector connector, Services.AsUser services, Runnable changed) {
        super("connectors.settings", "connectors.save");
        this.connector = connector;
        this.services = services;
        this.changed = changed;
        this.used = connector.disabledAt() == null;
        addClassNames("wide", "connector");
        setHeaderTitle(getTranslation("connectors.of", connector.name()));
        SignalMapping own = connector.settings().mapping();
        mapping = new MappingFields(places, own == null ? connector.preset().mapping() : own);
        rules = new RuleRows(places, services.incidents(), connector.settings().rules());
        incident = new IncidentField(getTranslation("connectors.incident"), services.incidents());
        IncidentRef otherwise = connector.settings().incident();
        incident.setValue(otherwise == null ? null : otherwise.text());
        incident.setWidthFull();
        places.at("/settings/incident", incident);
        payload.setWidthFull();
        payload.setMaxRows(12);
        payload.setHelperText(getTranslation("connectors.payload.help"));
        places.at("/payload", payload);
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        Button look = new Button(getTranslation("connectors.preview"), _ -> preview());
        actions.addClassName("actions");
        showActions();
        add(actions, new H3(getTranslation("connectors.mapping")), mapping, rules, incident, payload, look, found);
    }

    /** What is done at once, and leaves what stands in the fields alone. */
    private void showActions() {
        Button rotate = new Button(
                getTranslation("webhooks.rotate"),
                _ -> new NewSecretDialog(connector, services.connectorCommands(), this::rotated).open());
        Button use = new Button(getTranslation(used ? "webhooks.disable" : "webhooks.enable"), _ -> run(this::turn));
        if (used) {
            use.addThemeVariants(ButtonVariant.ERROR);
        }
        actions.removeAll();
        actions.add(ConnectorsPanel.state(used), rotate, use);
    }

    private void rotated(DrawnConnector drawn) {
        DrawnSecretDialog.of(drawn).open();
        changed.run();
    }

    private void turn() {
        if (used) {
            services.connectorCommands().disable(connector.id());
        } else {
            services.connectorCommands().enable(connector.id());
        }
        used = !used;
        showActions();
    }

    private void run(Runnable action) {
        try {
            action.run();
            changed.run();
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
    }

    private @Nullable ConnectorSettings settings() {
        places.clearBelow("/settings/rules");
        SignalMapping read = mapping.read();
        List<RoutingRule> some = rules.read();
        String where = incident.getValue();
        return read == null || places.isWrong()
                ? null
                : new ConnectorSettings(
                        read.equals(connector.preset().mapping()) ? null : read,
                        some,
                        where == null ? null : new IncidentRef(where));
    }

    private void preview() {
        ConnectorSettings settings = settings();
        if (settings == null) {
            return;
        }
        found.removeAll();
        String given = payload.getValue().isBlank() ? null : payload.getValue();
        try {
            SignalPreview looked =
                    services.connectorCommands().preview(connector.id(), new SignalTrial(settings, given));
            payload.setValue(looked.payload());
            looked.signals().forEach(signal -> found.add(said(signal)));
        } catch (RestClientException refused) {
            found.add(new Paragraph(Sentences.of(refused)));
        }
    }

    private Div said(PreviewedSignal signal) {
        IncidentRef where = signal.incident();
        String leads = where == null
                ? getTranslation("inbox.unassigned")
                : incident.getItemLabelGenerator().apply(where.text());
        Span title = new Span(ReadingWords.title(signal.reading()));
        title.addClassName("strong");
        Div said = new Div(title, ReadingWords.of(signal.reading(), getLocale()));
        said.add(new Paragraph(
                signal.rule() == null
                        ? getTranslation("connectors.leads", leads)
                        : getTranslation("connectors.leads.rule", leads, signal.rule())));
        said.addClassName("previewed");
        return said;
    }

    @Override
    protected void submit() {
        ConnectorSettings settings = settings();
        if (settings != null) {
            services.connectorCommands().change(connector.id(), settings);
            close();
            Notice.done(getTranslation("connectors.saved"));
            changed.run();
        }
    }
}
