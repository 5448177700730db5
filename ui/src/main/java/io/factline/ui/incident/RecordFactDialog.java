package io.factline.ui.incident;

import io.factline.fact.Fact;
import io.factline.fact.FactCommandApi;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.ui.session.FormDialog;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Records a fact. */
final class RecordFactDialog extends FormDialog {

    private final IncidentRef incident;
    private final FactCommandApi facts;
    private final Consumer<Acknowledgement> recorded;
    private final FactForm form;

    RecordFactDialog(IncidentRef incident, ZoneId home, FactCommandApi facts, Consumer<Acknowledgement> recorded) {
        super("record.title", "record.send");
        this.incident = incident;
        this.facts = facts;
        this.recorded = recorded;
        this.form = new FactForm(places, home);
        addClassName("wide");
        add(form);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                form.focusFirst();
            }
        });
    }

    @Override
    protected void submit() {
        Fact fact = form.read();
        if (fact != null) {
            Acknowledgement durable = facts.record(incident, fact, idempotencyKey());
            close();
            recorded.accept(durable);
        }
    }
}
