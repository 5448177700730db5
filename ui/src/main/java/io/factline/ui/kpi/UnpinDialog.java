package io.factline.ui.kpi;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.Acknowledgement;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.ui.moment.Scene;
import io.factline.ui.session.FormDialog;

/** Leaves the anchor of a KPI to its rule again, once somebody said that they mean it. */
final class UnpinDialog extends FormDialog {

    private final Scene scene;
    private final KpiKey kpi;
    private final AnchorSide side;

    UnpinDialog(Scene scene, KpiKey kpi, String name, AnchorSide side) {
        super("unpin.title." + side.code(), "unpin.send");
        this.scene = scene;
        this.kpi = kpi;
        this.side = side;
        Paragraph what = new Paragraph(name);
        what.addClassName("quoted");
        add(what, new Paragraph(getTranslation("unpin.note")));
    }

    @Override
    protected void submit() {
        Acknowledgement durable = scene.services().incidentCommands().unpin(scene.incident(), kpi, side);
        close();
        scene.written().accept(durable, getTranslation("unpin.done"));
    }
}
