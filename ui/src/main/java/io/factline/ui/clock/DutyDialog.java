package io.factline.ui.clock;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.clock.Duty;
import io.factline.clock.RuleId;
import io.factline.incident.Acknowledgement;
import io.factline.record.Words;
import io.factline.ui.moment.Scene;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.ReasonField;

/** Decides that a disclosure rule concerns an incident, or does not: a person does, with a reason. */
final class DutyDialog extends FormDialog {

    private final Scene scene;
    private final RuleId rule;
    private final boolean excluded;
    private final ReasonField reason;

    /**
     * Makes a form that is not open yet.
     *
     * @param name of the rule, in words
     */
    DutyDialog(Scene scene, RuleId rule, String name, boolean excluded) {
        super(
                excluded ? "duty.exclude.title" : "duty.assign.title",
                excluded ? "duty.exclude.send" : "duty.assign.send");
        this.scene = scene;
        this.rule = rule;
        this.excluded = excluded;
        this.reason = new ReasonField(getTranslation(excluded ? "duty.exclude.reason" : "duty.assign.reason"), places);
        Paragraph what = new Paragraph(getTranslation("duty.rule", name, rule.text()));
        what.addClassName("quoted");
        Paragraph note = new Paragraph(getTranslation("clock.no-advice"));
        note.addClassName("quiet");
        add(what, note, reason);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    @Override
    protected void submit() {
        Words why = reason.read();
        if (why == null) {
            return;
        }
        Acknowledgement durable = scene.services()
                .incidentCommands()
                .decide(scene.incident(), new Duty(rule, excluded, why), idempotencyKey());
        close();
        scene.written().accept(durable, getTranslation(excluded ? "duty.exclude.done" : "duty.assign.done"));
    }
}
