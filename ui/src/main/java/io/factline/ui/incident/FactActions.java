package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.session.More;
import java.time.ZoneId;
import java.util.function.BiConsumer;

/**
 * What an editor can do with a fact: the two most frequent things at hand, the others in a menu. One that is retracted can
 * only be recorded anew.
 */
final class FactActions extends Div {

    private final TimelineEntry entry;
    private final Setting setting;

    /**
     * Where the fact is, and who looks at it.
     *
     * @param counsel whether they read privileged facts
     * @param written hears what was written, and the sentence that says so
     */
    record Setting(
            IncidentRef incident,
            ZoneId home,
            Services.AsUser services,
            boolean counsel,
            BiConsumer<Acknowledgement, String> written) {}

    /**
     * Makes the actions.
     *
     * @param disputed whether a dispute is open, which can then be settled
     */
    FactActions(TimelineEntry entry, boolean disputed, Setting setting) {
        this.entry = entry;
        this.setting = setting;
        addClassName("actions");
        if (entry.status() == TimelineEntry.Status.RETRACTED) {
            add(small(new Button(getTranslation("duplicate.action"), VaadinIcon.COPY.create(), _ -> duplicate())));
            return;
        }
        Button correct = new Button(getTranslation("correct.action"), VaadinIcon.EDIT.create(), _ -> correct());
        Button tell = new Button(
                getTranslation("tell.action"),
                VaadinIcon.COMMENT.create(),
                _ -> new TellDialog(subject("tell.done")).open());
        add(small(correct), small(tell), more(disputed));
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private More more(boolean disputed) {
        More more = new More(getTranslation("history.actions"));
        more.addDotsVariants(ButtonVariant.SMALL);
        more.offer(
                getTranslation("dispute.action"),
                () -> FactReasonDialog.dispute(subject("dispute.done")).open());
        if (disputed) {
            more.offer(
                    getTranslation("settle.action"),
                    () -> FactReasonDialog.settle(subject("settle.done")).open());
        }
        more.offer(
                getTranslation("standing.change.action"),
                () -> FactChoiceDialog.standing(subject("standing.change.done")).open());
        more.offer(
                getTranslation("access.change.action"),
                () -> FactChoiceDialog.access(subject("access.change.done"), setting.counsel())
                        .open());
        more.offer(
                getTranslation("source.attach.action"),
                () -> new AttachSourceDialog(subject("source.attach.done")).open());
        more.offer(getTranslation("duplicate.action"), this::duplicate);
        more.divide();
        more.offer(
                getTranslation("retract.action"),
                () -> FactReasonDialog.retract(subject("retract.done")).open());
        return more;
    }

    private FactChangeDialog.Subject subject(String done) {
        return new FactChangeDialog.Subject(
                setting.incident(),
                entry,
                setting.services(),
                durable -> setting.written().accept(durable, getTranslation(done)));
    }

    private void duplicate() {
        new RecordFactDialog(
                        setting.incident(),
                        setting.home(),
                        setting.services(),
                        durable -> setting.written().accept(durable, getTranslation("record.done")))
                .copyOf(entry)
                .open();
    }

    private void correct() {
        new CorrectFactDialog(
                        setting.incident(),
                        setting.home(),
                        entry,
                        setting.services(),
                        durable -> setting.written().accept(durable, getTranslation("correct.done")))
                .open();
    }
}
