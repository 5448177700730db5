package io.factline.ui.integration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.incident.IncidentRef;
import io.factline.signal.ConnectorPreset;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.DrawnConnector;
import io.factline.signal.NewConnector;
import io.factline.signal.ProofKind;
import io.factline.signal.SenderProof;
import io.factline.signal.SignatureEncoding;
import io.factline.ui.incident.IncidentField;
import io.factline.ui.remote.Services;
import io.factline.ui.session.FormDialog;
import io.factline.ui.words.Labels;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a connector, from what is known of its sender. */
final class NewConnectorDialog extends FormDialog {

    private final Services.AsUser services;
    private final Consumer<DrawnConnector> drawn;
    private final Select<ConnectorPreset> preset = new Select<>();
    private final TextField name = new TextField(getTranslation("webhooks.name"));
    private final Select<ProofKind> proof = new Select<>();
    private final TextField header = new TextField(getTranslation("connectors.header"));
    private final TextField prefix = new TextField(getTranslation("connectors.prefix"));
    private final Select<SignatureEncoding> encoding = new Select<>();
    private final PasswordField secret = new PasswordField(getTranslation("connectors.secret"));
    private final IncidentField incident;

    NewConnectorDialog(Services.AsUser services, Consumer<DrawnConnector> drawn) {
        super("connectors.create", "connectors.create.send");
        this.services = services;
        this.drawn = drawn;
        this.incident = new IncidentField(getTranslation("connectors.incident"), services.incidents());
        addClassName("narrow");
        preset.setLabel(getTranslation("connectors.preset"));
        preset.setItems(ConnectorPreset.values());
        preset.setItemLabelGenerator(one -> Labels.of("connectors.preset", one.code()));
        proof.setLabel(getTranslation("connectors.proof"));
        proof.setItems(ProofKind.values());
        proof.setItemLabelGenerator(one -> Labels.of("connectors.proof", one.code()));
        encoding.setLabel(getTranslation("connectors.encoding"));
        encoding.setItems(SignatureEncoding.values());
        encoding.setItemLabelGenerator(SignatureEncoding::code);
        name.setHelperText(getTranslation("connectors.name.help"));
        secret.setHelperText(getTranslation("connectors.secret.help"));
        secret.getElement().setAttribute("autocomplete", "new-password");
        preset.addValueChangeListener(chosen -> follow(chosen.getValue().proof()));
        proof.addValueChangeListener(_ -> showSigned());
        preset.setValue(ConnectorPreset.PAGERDUTY);
        Stream.<HasSize>of(preset, name, proof, header, prefix, encoding, secret, incident)
                .forEach(HasSize::setWidthFull);
        places.at("/preset", preset);
        places.at("/name", name);
        places.at("/proof", header);
        places.at("/secret", secret);
        places.at("/settings/incident", incident);
        add(preset, name, proof, header, prefix, encoding, secret, incident);
    }

    private void follow(SenderProof usual) {
        proof.setValue(usual.kind());
        header.setValue(text(usual.header()));
        prefix.setValue(text(usual.prefix()));
        encoding.setValue(usual.encoding() == null ? SignatureEncoding.HEX : usual.encoding());
        showSigned();
    }

    private void showSigned() {
        boolean signed = proof.getValue() == ProofKind.HMAC;
        Stream.<Component>of(header, prefix, encoding).forEach(field -> field.setVisible(signed));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String given(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    @Override
    protected void submit() {
        SenderProof chosen = places.read(
                "/proof",
                () -> proof.getValue() == ProofKind.HMAC
                        ? new SenderProof(ProofKind.HMAC, given(header), given(prefix), encoding.getValue())
                        : SenderProof.by(proof.getValue()));
        String where = incident.getValue();
        ConnectorSettings settings =
                new ConnectorSettings(null, List.of(), where == null ? null : new IncidentRef(where));
        places.read("/name", () -> new NewConnector(name.getValue().strip(), preset.getValue(), null, null, null));
        String own = secret.getValue().isBlank() ? null : secret.getValue().strip();
        NewConnector wanted = places.isWrong()
                ? null
                : places.read(
                        "/secret",
                        () -> new NewConnector(name.getValue().strip(), preset.getValue(), chosen, settings, own));
        if (wanted != null) {
            DrawnConnector made = services.connectorCommands().create(wanted);
            close();
            drawn.accept(made);
        }
    }
}
