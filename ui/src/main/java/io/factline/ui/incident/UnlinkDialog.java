package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.Link;
import io.factline.ui.session.FormDialog;
import java.util.function.Consumer;

/** Takes a link to another incident back, once somebody said that they mean it. */
final class UnlinkDialog extends FormDialog {

    private final IncidentRef incident;
    private final Link link;
    private final IncidentCommandApi incidents;
    private final Consumer<Acknowledgement> done;

    UnlinkDialog(
            IncidentRef incident,
            Link link,
            String title,
            IncidentCommandApi incidents,
            Consumer<Acknowledgement> done) {
        super("link.remove.title", "link.remove.send");
        this.incident = incident;
        this.link = link;
        this.incidents = incidents;
        this.done = done;
        Paragraph what = new Paragraph(getTranslation(
                "link.said", getTranslation("link.kind." + link.kind().code()), title));
        what.addClassName("quoted");
        add(what, new Paragraph(getTranslation("link.remove.note")));
    }

    @Override
    protected void submit() {
        Acknowledgement durable = incidents.unlink(incident, link.kind(), link.incident());
        close();
        done.accept(durable);
    }
}
