package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.ReasonField;
import java.util.function.Consumer;

/** Says something of an incident that needs nothing but a reason: that it is signed off, that it is not, that it goes on. */
final class IncidentReasonDialog extends FormDialog {

    private final IncidentRef incident;
    private final Call call;
    private final Consumer<Acknowledgement> done;
    private final ReasonField reason;

    /** What is said. */
    interface Call {
        Acknowledgement send(IncidentRef incident, Reason reason, String key);
    }

    static IncidentReasonDialog lock(
            IncidentRef incident, IncidentCommandApi incidents, Consumer<Acknowledgement> done) {
        return new IncidentReasonDialog("lock", incident, incidents::lock, done);
    }

    static IncidentReasonDialog unlock(
            IncidentRef incident, IncidentCommandApi incidents, Consumer<Acknowledgement> done) {
        return new IncidentReasonDialog("unlock", incident, incidents::unlock, done);
    }

    static IncidentReasonDialog unrestrict(
            IncidentRef incident, IncidentCommandApi incidents, Consumer<Acknowledgement> done) {
        return new IncidentReasonDialog("unrestrict", incident, incidents::unrestrict, done);
    }

    static IncidentReasonDialog reopen(
            IncidentRef incident, IncidentCommandApi incidents, Consumer<Acknowledgement> done) {
        return new IncidentReasonDialog("reopen", incident, incidents::reopen, done);
    }

    /**
     * Makes a form that is not open yet.
     *
     * @param words the translations of this form: {@code title}, {@code send}, {@code note} and {@code reason} below this key
     */
    private IncidentReasonDialog(String words, IncidentRef incident, Call call, Consumer<Acknowledgement> done) {
        super(words + ".title", words + ".send");
        this.incident = incident;
        this.call = call;
        this.done = done;
        this.reason = new ReasonField(getTranslation(words + ".reason"), places);
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
        Acknowledgement durable = call.send(incident, new Reason(why), idempotencyKey());
        close();
        done.accept(durable);
    }
}
