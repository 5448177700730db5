package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.Fact;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.capture.QuickEntry;
import io.factline.ui.capture.Understood;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Draft;
import io.factline.ui.session.FormDialog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;

/** Records a fact. */
final class RecordFactDialog extends FormDialog {

    private final IncidentRef incident;
    private final Services.AsUser services;
    private final Consumer<Acknowledgement> recorded;
    private final FactForm form;
    private Runnable first;

    RecordFactDialog(IncidentRef incident, ZoneId home, Services.AsUser services, Consumer<Acknowledgement> recorded) {
        super("record.title", "record.send");
        this.incident = incident;
        this.services = services;
        this.recorded = recorded;
        this.form = new FactForm(places, incident, home, services);
        this.first = form::focusFirst;
        addClassName("wide");
        add(form);
        keep(new Draft(services.user(), "record", incident.text()));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                focusFirst();
            }
        });
    }

    @Override
    protected void focusFirst() {
        first.run();
    }

    /** Fills in when it happened, to the minute. */
    RecordFactDialog at(Instant moment) {
        form.happened(moment);
        keepFilled();
        return this;
    }

    /** Fills in what one line says, and says how it was understood; Enter records it. */
    RecordFactDialog of(QuickEntry line, ZoneId home) {
        form.fill(line);
        showAbove(new Understood(
                line, home, TypeField.name(Objects.requireNonNullElse(line.factType(), TypeField.UNLESS_CHOSEN))));
        first = form::focusTime;
        // the line was typed, though not here
        places.markTyped();
        keepFilled();
        return this;
    }

    /** Fills in what a fact on record says: the copy becomes a fact of its own, mostly of another time. */
    RecordFactDialog copyOf(TimelineEntry entry) {
        form.copy(entry);
        Paragraph note = new Paragraph(getTranslation("duplicate.note", entry.summary()));
        note.addClassName("understood");
        showAbove(note);
        first = form::focusTime;
        keepFilled();
        return this;
    }

    @Override
    protected void submit() {
        Fact fact = form.read();
        if (fact != null) {
            Acknowledgement durable = services.factCommands().record(incident, fact, idempotencyKey());
            close();
            recorded.accept(durable);
        }
    }
}
