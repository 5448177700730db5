package io.factline.ui.session;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.record.Reason;
import io.factline.record.Words;
import java.util.function.Consumer;

/** Says something that needs nothing but a reason: that an incident is signed off, that a signal is no fact. */
public final class ReasonDialog<A> extends FormDialog {

    private final Call<A> call;
    private final Consumer<A> done;
    private final ReasonField reason;

    /** What is said. */
    public interface Call<A> {

        /** Sends it; what is sent again with the same key is the same request. */
        A send(Reason reason, String key);
    }

    /**
     * Makes a form that is not open yet.
     *
     * @param words the translations of this form: {@code title}, {@code send} and {@code note} below this key
     * @param label the key of the translation of what is asked for
     * @param done is told what was answered
     */
    public ReasonDialog(String words, String label, Call<A> call, Consumer<A> done) {
        super(words + ".title", words + ".send");
        this.call = call;
        this.done = done;
        this.reason = new ReasonField(getTranslation(label), places);
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
        if (why == null) {
            return;
        }
        A durable = call.send(new Reason(why), idempotencyKey());
        close();
        done.accept(durable);
    }
}
