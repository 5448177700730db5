package io.factline.ui.integration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import io.factline.account.DrawnApiKey;
import io.factline.incident.IncidentSummary;
import io.factline.signal.DrawnConnector;
import io.factline.ui.session.Notice;
import io.factline.webhook.DrawnWebhook;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells a new secret, this once, and what it is good for. */
final class DrawnSecretDialog extends Dialog {

    /** Where the browser lets no page write to its clipboard, as over plain HTTP, the text is selected for the hand. */
    private static final String COPY =
            "if (navigator.clipboard) { await navigator.clipboard.writeText($0); return true; }"
                    + " this.focus(); this.inputElement.select(); return false;";

    private DrawnSecretDialog(String title, String label, String drawn, Component... uses) {
        addClassNames("form-dialog", "narrow");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Paragraph once = new Paragraph(getTranslation("secret.once"));
        once.addClassName("banner");
        TextField secret = new TextField(label);
        secret.setValue(drawn);
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        secret.addClassName("secret");
        Button copy = new Button(getTranslation("copy"), VaadinIcon.COPY.create(), _ -> copy(secret));
        copy.addThemeVariants(ButtonVariant.SMALL);
        secret.setSuffixComponent(copy);
        add(once, secret);
        add(uses);
        Button kept = new Button(getTranslation("secret.kept"), _ -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(kept);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                copy.focus();
            }
        });
    }

    /** That of a key, with lines for the shell that work as they stand. */
    static DrawnSecretDialog of(DrawnApiKey drawn, List<IncidentSummary> known) {
        return new DrawnSecretDialog(
                I18NProvider.translate("keys.drawn.title", drawn.key().name()),
                I18NProvider.translate("keys.drawn.secret"),
                drawn.secret(),
                TryLines.of(address(), drawn, known).entrySet().stream()
                        .flatMap(line -> Stream.of(
                                new Paragraph(I18NProvider.translate(line.getKey())), forTheShell(line.getValue())))
                        .toArray(Component[]::new));
    }

    private static Component forTheShell(String line) {
        Pre shown = new Pre(line);
        shown.getElement().setAttribute("tabindex", "0");
        shown.addClassName("curl");
        return shown;
    }

    /** That of a webhook. */
    static DrawnSecretDialog of(String webhook, DrawnWebhook drawn) {
        return new DrawnSecretDialog(
                I18NProvider.translate("webhooks.drawn.title", webhook),
                I18NProvider.translate("webhooks.drawn.secret"),
                drawn.secret(),
                new Paragraph(I18NProvider.translate("webhooks.drawn.use")));
    }

    /** That of a connector, with a line for the shell that sends a signal as it stands. */
    static DrawnSecretDialog of(DrawnConnector drawn) {
        TextField where = new TextField(I18NProvider.translate("connectors.address"));
        where.setValue(address() + drawn.address());
        where.setReadOnly(true);
        where.setAutoselect(true);
        where.setWidthFull();
        return new DrawnSecretDialog(
                I18NProvider.translate("webhooks.drawn.title", drawn.name()),
                I18NProvider.translate("webhooks.drawn.secret"),
                drawn.secret(),
                where,
                new Paragraph(I18NProvider.translate("connectors.drawn.use")),
                forTheShell(SenderLine.of(drawn, address())));
    }

    private void copy(TextField secret) {
        secret.getElement().executeJs(COPY, secret.getValue()).then(Boolean.class, copied -> {
            if (copied) {
                Notice.done(getTranslation("copied"));
            }
        });
    }

    /** As the browser knows us. */
    private static String address() {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .build()
                .toUriString();
    }
}
