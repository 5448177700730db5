package io.factline.ui.incident;

import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.ui.session.FormDialog;

/** Asks of which incident something is, before it goes on. */
public final class WhichIncidentDialog extends FormDialog {

    private final IncidentField incident;
    private final Chosen chosen;

    /** What is done with the incident. */
    public interface Chosen {

        /**
         * Does it, and answers what is to be done once the question is closed.
         *
         * @param key what makes a second press the same request
         */
        Runnable take(IncidentRef incident, String key);
    }

    /**
     * Makes a form that is not open yet.
     *
     * @param words the translation of what it asks; that of its button is {@code send} below this key
     */
    public WhichIncidentDialog(String words, IncidentQueryApi incidents, Chosen chosen) {
        super(words, words + ".send");
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
        Runnable next = chosen.take(new IncidentRef(where), idempotencyKey());
        close();
        next.run();
    }
}
