package io.factline.ui.integration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import io.factline.account.DrawnApiKey;
import io.factline.ui.session.Notice;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells the secret of a new key, this once, and how to try it. */
final class DrawnKeyDialog extends Dialog {

    /** Where the browser lets no page write to its clipboard, as over plain HTTP, the text is selected for the hand. */
    private static final String COPY =
            "if (navigator.clipboard) { await navigator.clipboard.writeText($0); return true; }"
                    + " this.focus(); this.inputElement.select(); return false;";

    DrawnKeyDialog(DrawnApiKey drawn) {
        addClassNames("form-dialog", "narrow");
        setHeaderTitle(getTranslation("keys.drawn.title", drawn.key().name()));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Paragraph once = new Paragraph(getTranslation("keys.drawn.once"));
        once.addClassName("banner");
        TextField secret = new TextField(getTranslation("keys.drawn.secret"));
        secret.setValue(drawn.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        secret.addClassName("secret");
        Button copy = new Button(getTranslation("copy"), VaadinIcon.COPY.create(), _ -> copy(secret));
        copy.addThemeVariants(ButtonVariant.SMALL);
        secret.setSuffixComponent(copy);
        Paragraph attempt = new Paragraph(getTranslation("keys.drawn.try"));
        Pre line = new Pre("curl -sS -H \"Authorization: Bearer " + drawn.secret() + "\" \\\n  " + address()
                + "/api/v1/incidents");
        line.getElement().setAttribute("tabindex", "0");
        line.addClassName("curl");
        add(once, secret, attempt, line);
        Button kept = new Button(getTranslation("keys.drawn.kept"), _ -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(kept);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                copy.focus();
            }
        });
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
