package io.factline.ui.incident;

import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.ui.session.FormDialog;
import java.util.function.Consumer;

/** Asks of which incident something is, before it goes on. */
final class WhichIncidentDialog extends FormDialog {

    private final IncidentField incident;
    private final Consumer<IncidentRef> chosen;

    WhichIncidentDialog(IncidentQueryApi incidents, Consumer<IncidentRef> chosen) {
        super("inbox.which", "inbox.which.send");
        this.incident = new IncidentField(getTranslation("inbox.incident"), incidents);
        this.chosen = chosen;
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
        close();
        chosen.accept(new IncidentRef(where));
    }
}
