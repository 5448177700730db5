package io.factline.ui.kpi;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.Acknowledgement;
import io.factline.kpi.Pin;
import io.factline.ui.capture.IncidentUndo;
import io.factline.ui.moment.Scene;
import io.factline.ui.session.FormDialog;

/** Leaves the anchor of a KPI to its rule again, once somebody said that they mean it. */
final class UnpinDialog extends FormDialog {

    private final Scene scene;
    private final Pin pin;

    UnpinDialog(Scene scene, Pin pin, String name) {
        super("unpin.title." + pin.side().code(), "unpin.send");
        this.scene = scene;
        this.pin = pin;
        Paragraph what = new Paragraph(name);
        what.addClassName("quoted");
        add(what, new Paragraph(getTranslation("unpin.note")));
    }

    @Override
    protected void submit() {
        Acknowledgement durable = scene.services().incidentCommands().unpin(scene.incident(), pin.kpi(), pin.side());
        close();
        IncidentUndo undo = new IncidentUndo(scene.incident(), scene.services());
        scene.written().accept(durable, getTranslation("unpin.done"), undo.ofUnpinning(durable, pin));
    }
}
