package io.factline.ui.incident;

import io.factline.fact.Fact;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Draft;
import io.factline.ui.session.FormDialog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Records a fact. */
final class RecordFactDialog extends FormDialog {

    private final IncidentRef incident;
    private final Services.AsUser services;
    private final Consumer<Acknowledgement> recorded;
    private final FactForm form;

    RecordFactDialog(IncidentRef incident, ZoneId home, Services.AsUser services, Consumer<Acknowledgement> recorded) {
        super("record.title", "record.send");
        this.incident = incident;
        this.services = services;
        this.recorded = recorded;
        this.form = new FactForm(places, incident, home, services);
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
        form.focusFirst();
    }

    /** Fills in when it happened, to the minute. */
    RecordFactDialog at(Instant moment) {
        form.happened(moment);
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
