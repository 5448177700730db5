package io.factline.ui.signal;

import io.factline.incident.IncidentRef;
import io.factline.signal.Assignment;
import io.factline.signal.Signal;
import io.factline.signal.SignalAcknowledgement;
import io.factline.ui.incident.IncidentField;
import io.factline.ui.remote.Services;
import io.factline.ui.session.FormDialog;
import java.util.function.Consumer;

/** Says which incident a signal belongs to. */
final class AssignDialog extends FormDialog {

    private final Signal signal;
    private final Services.AsUser services;
    private final Consumer<SignalAcknowledgement> done;
    private final IncidentField incident;

    AssignDialog(Signal signal, Services.AsUser services, Consumer<SignalAcknowledgement> done) {
        super("inbox.assign", "inbox.assign.send");
        this.signal = signal;
        this.services = services;
        this.done = done;
        this.incident = new IncidentField(getTranslation("inbox.incident"), services.incidents());
        addClassName("narrow");
        incident.setWidthFull();
        places.at("/incident", incident);
        add(incident);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                incident.focus();
            }
        });
    }

    @Override
    protected void submit() {
        String where = incident.getValue();
        if (where == null) {
            places.complain("/incident", getTranslation("connectors.rules.incident.missing"));
            return;
        }
        SignalAcknowledgement durable =
                services.signalCommands().assign(signal.id(), new Assignment(new IncidentRef(where)), idempotencyKey());
        close();
        done.accept(durable);
    }
}
