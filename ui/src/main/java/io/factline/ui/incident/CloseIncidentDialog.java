package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.Acknowledgement;
import io.factline.incident.Closing;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.time.WrittenTime;
import io.factline.ui.session.FormDialog;
import java.util.function.Consumer;

/** Closes an incident. It is only information, and the dialog says so. */
final class CloseIncidentDialog extends FormDialog {

    private final IncidentSummary incident;
    private final IncidentCommandApi incidents;
    private final Consumer<Acknowledgement> done;
    private final OccurredField closed;

    CloseIncidentDialog(IncidentSummary incident, IncidentCommandApi incidents, Consumer<Acknowledgement> done) {
        super("close.title", "close.send");
        this.incident = incident;
        this.incidents = incidents;
        this.done = done;
        closed = new OccurredField(getTranslation("close.when"), incident::zone);
        places.at("/closed", closed.field());
        Paragraph note = new Paragraph(getTranslation("close.note"));
        note.addClassName("quiet");
        add(note, closed);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                closed.field().focus();
            }
        });
    }

    @Override
    protected void submit() {
        WrittenTime when = closed.read(places, "/closed");
        if (when == null) {
            if (!closed.field().isInvalid()) {
                places.complain("/closed", getTranslation("fact.occurred.missing"));
            }
            return;
        }
        Acknowledgement durable =
                incidents.close(new IncidentRef(incident.key().text()), new Closing(when), idempotencyKey());
        close();
        done.accept(durable);
    }
}
