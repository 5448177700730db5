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
import org.jspecify.annotations.Nullable;
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
     * What is in the field has to arrive before the wish to send it, and before Escape asks whether it may be thrown away.
     * At no other key: a field that is left at every one takes each letter for a finished word. Enter presses the button, so
     * that it shows by itself that it works, and takes no second press meanwhile.
     */
    private static final String KEYS = "this.addEventListener('keydown', event => { const sends = " + ENTER_IN_A_FIELD
            + "; if (!sends && event.key !== 'Escape') return; const field = document.activeElement;"
            + " if (field) { field.blur(); field.focus(); } if (sends) $0.click(); })";

    /** The fields of this form. */
    protected final Places places = new Places();

    private final Div alert = new Div();
    private final Button send;
    private String idempotencyKey = UUID.randomUUID().toString();
    private @Nullable Draft draft;
    private boolean filled;

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
        send.addClassName("send");
        addAttachListener(_ -> getElement().executeJs(KEYS, send.getElement()));
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

    /** What is sent next is another request, such as one that answers another version. */
    protected final void renewIdempotencyKey() {
        sendAs(UUID.randomUUID().toString());
    }

    private void sendAs(String key) {
        idempotencyKey = key;
        if (draft != null) {
            draft.sends(key);
        }
    }

    /** Lets the browser keep what is typed until it is on record. */
    protected final void keep(Draft kept) {
        draft = kept;
        kept.sends(idempotencyKey);
        kept.onContinue(this::resume);
        kept.onDiscard(this::focusFirst);
        addComponentAsFirst(kept);
    }

    /** Keeps what this form was filled in with as if it had been typed, and offers no older draft in its place. */
    protected final void keepFilled() {
        filled = true;
        if (draft != null) {
            draft.isFilled();
        }
    }

    private void resume(KeptDraft kept) {
        if (!kept.request().isEmpty()) {
            sendAs(kept.request());
        }
        kept.fill(this);
        places.markTyped();
        resumed(kept);
        focusFirst();
    }

    /** A draft was filled in again: time to do what else belongs to it. */
    protected void resumed(KeptDraft kept) {}

    /** Leads to the first field. */
    protected void focusFirst() {}

    private void forgetDraft() {
        if (draft != null) {
            draft.forget();
        }
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
            if (!isOpened()) {
                forgetDraft();
            }
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
        addComponentAtIndex(indexOf(alert) + 1, news);
        news.scrollIntoView();
    }

    private void leave() {
        if (!places.isTyped()) {
            if (filled) {
                forgetDraft();
            }
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
        question.addRejectListener(_ -> {
            forgetDraft();
            close();
        });
        question.open();
    }
}
