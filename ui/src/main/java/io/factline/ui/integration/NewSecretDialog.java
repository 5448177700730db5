package io.factline.ui.integration;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import io.factline.signal.Connector;
import io.factline.signal.ConnectorCommandApi;
import io.factline.signal.ConnectorSecret;
import io.factline.signal.DrawnConnector;
import io.factline.ui.session.FormDialog;
import java.util.function.Consumer;

/** Gives a connector another secret: one that we draw, or the one that its sender shows only once it has the address. */
final class NewSecretDialog extends FormDialog {

    private final Connector connector;
    private final ConnectorCommandApi connectors;
    private final Consumer<DrawnConnector> drawn;
    private final PasswordField secret = new PasswordField(getTranslation("connectors.secret"));

    NewSecretDialog(Connector connector, ConnectorCommandApi connectors, Consumer<DrawnConnector> drawn) {
        super("webhooks.rotate", "webhooks.rotate");
        this.connector = connector;
        this.connectors = connectors;
        this.drawn = drawn;
        addClassName("narrow");
        setHeaderTitle(getTranslation("webhooks.rotate.named", connector.name()));
        secret.setHelperText(getTranslation("connectors.secret.help"));
        secret.getElement().setAttribute("autocomplete", "new-password");
        secret.setWidthFull();
        places.at("/secret", secret);
        add(new Paragraph(getTranslation("connectors.rotate.text")), secret);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                secret.focus();
            }
        });
    }

    @Override
    protected void submit() {
        String own = secret.getValue().isBlank() ? null : secret.getValue().strip();
        ConnectorSecret given = places.read("/secret", () -> new ConnectorSecret(own));
        if (given != null) {
            DrawnConnector made = connectors.rotate(connector.id(), given);
            close();
            drawn.accept(made);
        }
    }
}
