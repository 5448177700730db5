package io.factline.ui.signal;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.signal.SignalAcknowledgement;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.ReasonField;
import java.util.function.Consumer;

/** Says something of a signal that needs nothing but a reason: that it is no fact, that this holds no more. */
final class SignalReasonDialog extends FormDialog {

    private final Call call;
    private final Consumer<SignalAcknowledgement> done;
    private final ReasonField reason;

    /** What is said. */
    interface Call {
        SignalAcknowledgement send(Reason reason, String key);
    }

    /**
     * Makes a form that is not open yet.
     *
     * @param words the translations of this form: {@code title}, {@code send} and {@code note} below this key
     */
    SignalReasonDialog(String words, Call call, Consumer<SignalAcknowledgement> done) {
        super(words + ".title", words + ".send");
        this.call = call;
        this.done = done;
        this.reason = new ReasonField(getTranslation("inbox.reason"), places);
        addClassName("narrow");
        Paragraph note = new Paragraph(getTranslation(words + ".note"));
        note.addClassName("quiet");
        add(note, reason);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    @Override
    protected void submit() {
        Words why = reason.read();
        if (why != null) {
            SignalAcknowledgement durable = call.send(new Reason(why), idempotencyKey());
            close();
            done.accept(durable);
        }
    }
}
