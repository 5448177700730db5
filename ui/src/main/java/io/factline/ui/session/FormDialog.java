package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.problem.Problem;
import io.factline.ui.remote.Refusal;
import java.util.UUID;
import org.springframework.web.client.RestClientException;

/**
 * A form over the screen. What is refused is said at its field and nothing typed is lost: not by a problem, not by Escape,
 * which asks first. One opened form writes once, however often its button is pressed.
 */
public abstract class FormDialog extends Dialog {

    private static final String ENTER_IN_A_FIELD =
            "event.key === 'Enter' && (event.ctrlKey || event.metaKey || (event.target.localName === 'input'"
                    + " && event.composedPath()[0].getAttribute('role') !== 'combobox'"
                    + " && event.composedPath()[0].type !== 'checkbox'))";
    /**
     * What is in the field has to arrive before the wish to send it. Says again when: the browser asks for the data of an
     * event before it looks at the filter, and a field that is left at every key loses what is typed.
     */
    private static final String VALUE_FIRST = "(" + ENTER_IN_A_FIELD + ") && (() => { const field ="
            + " document.activeElement; if (field) { field.blur(); field.focus(); } return true; })()";

    /** The fields of this form. */
    protected final Places places = new Places();

    private final String idempotencyKey = UUID.randomUUID().toString();
    private final Div alert = new Div();
    private final Button send;

    /**
     * Makes a form that is not open yet.
     *
     * @param title the key of the translation of what this form does
     * @param sendText the key of the text of the button that does it
     */
    @SuppressWarnings("this-escape") // a component puts itself together as it is made; nobody else sees it before
    protected FormDialog(String title, String sendText) {
        addClassName("form-dialog");
        setHeaderTitle(getTranslation(title));
        setDraggable(true);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> leave());
        alert.addClassName("alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        add(alert);
        send = new Button(getTranslation(sendText), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("cancel"), _ -> leave()), send);
        getElement()
                .addEventListener("keydown", _ -> send())
                .setFilter(ENTER_IN_A_FIELD)
                .addEventData(VALUE_FIRST);
    }

    /** Reads the fields and sends what they say; a field that is wrong has been told so by {@link #places}. */
    protected abstract void submit();

    /** What makes a second press of the same form the same request. */
    protected final String idempotencyKey() {
        return idempotencyKey;
    }

    /** A refusal that this form can do more about than show it. */
    protected boolean resolves(Problem problem) {
        return false;
    }

    private void send() {
        if (!isOpened()) {
            return;
        }
        places.clear();
        showAlert();
        try {
            submit();
        } catch (RestClientException e) {
            Problem problem = Refusal.of(e).orElse(null);
            if (problem == null) {
                places.complain("", Sentences.of(e));
            } else if (!resolves(problem)) {
                places.complain(problem);
            }
        } finally {
            send.setEnabled(true);
        }
        showAlert();
        places.focusFirstWrong();
    }

    private void showAlert() {
        alert.removeAll();
        places.homeless().forEach(sentence -> alert.add(new Paragraph(sentence)));
        alert.setVisible(!places.homeless().isEmpty());
    }

    /** Puts something above the fields. */
    protected final void showAbove(Component news) {
        addComponentAtIndex(1, news);
        news.scrollIntoView();
    }

    private void leave() {
        if (!places.isTyped()) {
            close();
            return;
        }
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("leave.title"));
        question.setText(getTranslation("leave.text"));
        // what keeps the words is what Enter does
        question.setConfirmText(getTranslation("leave.stay"));
        question.setRejectable(true);
        question.setRejectText(getTranslation("leave.discard"));
        question.addRejectListener(_ -> close());
        question.open();
    }
}
