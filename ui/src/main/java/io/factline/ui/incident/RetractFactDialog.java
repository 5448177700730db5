package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.FactCommandApi;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.session.FormDialog;
import java.util.function.Consumer;

/** Our record was wrong: takes a fact back that should never have been in it, and says why. */
final class RetractFactDialog extends FormDialog {

    private final IncidentRef incident;
    private final TimelineEntry entry;
    private final FactCommandApi facts;
    private final Consumer<Acknowledgement> retracted;
    private final TextField reason = new TextField(getTranslation("retract.reason"));

    RetractFactDialog(
            IncidentRef incident, TimelineEntry entry, FactCommandApi facts, Consumer<Acknowledgement> retracted) {
        super("retract.title", "retract.send");
        this.incident = incident;
        this.entry = entry;
        this.facts = facts;
        this.retracted = retracted;
        Paragraph what = new Paragraph(entry.summary());
        what.addClassName("quoted");
        Paragraph note = new Paragraph(getTranslation("retract.note"));
        note.addClassName("quiet");
        reason.setWidthFull();
        places.at("/reason", reason);
        add(what, note, reason);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    @Override
    protected void submit() {
        Words why = places.read("/reason", reason.getValue(), Words::new);
        if (why == null) {
            if (!reason.isInvalid()) {
                places.complain("/reason", getTranslation("reason.missing"));
            }
            return;
        }
        Acknowledgement durable =
                facts.retract(incident, entry.fact(), new Reason(why), "\"" + entry.version() + "\"", idempotencyKey());
        close();
        retracted.accept(durable);
    }
}
