package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.capture.FactUndo;
import io.factline.ui.capture.Undo;
import io.factline.ui.capture.Written;
import io.factline.ui.remote.Services;
import io.factline.ui.session.More;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can do with a fact: the two most frequent things at hand, the others in a menu. One that is retracted can
 * only be recorded anew.
 */
final class FactActions extends Div {

    private final TimelineEntry entry;
    private final Setting setting;
    private final FactUndo undo;

    /**
     * Where the fact is, and who looks at it.
     *
     * @param counsel whether they read privileged facts
     * @param written hears what was written
     */
    record Setting(IncidentRef incident, ZoneId home, Services.AsUser services, boolean counsel, Written written) {}

    /**
     * Makes the actions.
     *
     * @param disputed whether a dispute is open, which can then be settled
     */
    FactActions(TimelineEntry entry, boolean disputed, Setting setting) {
        this.entry = entry;
        this.setting = setting;
        this.undo = new FactUndo(setting.incident(), setting.services());
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
                () -> FactReasonDialog.dispute(subject("dispute.done", durable -> ofDispute(durable, disputed)))
                        .open());
        if (disputed) {
            more.offer(
                    getTranslation("settle.action"),
                    () -> FactReasonDialog.settle(subject("settle.done")).open());
        }
        more.offer(
                getTranslation("standing.change.action"),
                () -> FactChoiceDialog.standing(subject("standing.change.done", undo::ofStanding))
                        .open());
        more.offer(
                getTranslation("access.change.action"),
                () -> FactChoiceDialog.access(subject("access.change.done", undo::ofAccess), setting.counsel())
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

    /** A change from which the record has no way back. */
    private FactChangeDialog.Subject subject(String done) {
        return subject(done, _ -> null);
    }

    private FactChangeDialog.Subject subject(String done, Function<Acknowledgement, @Nullable Undo> back) {
        return new FactChangeDialog.Subject(setting.incident(), entry, setting.services(), then(done, back));
    }

    private Consumer<Acknowledgement> then(String done, Function<Acknowledgement, @Nullable Undo> back) {
        return durable -> setting.written().accept(durable, getTranslation(done), back.apply(durable));
    }

    /** Settling ends every dispute: so only one that was certainly the first can be taken back by it. */
    private @Nullable Undo ofDispute(Acknowledgement durable, boolean disputed) {
        return disputed || durable.version() != entry.version() + 1 ? null : undo.ofDispute(durable);
    }

    private void duplicate() {
        new RecordFactDialog(
                        setting.incident(), setting.home(), setting.services(), then("record.done", undo::ofRecording))
                .copyOf(entry)
                .open();
    }

    private void correct() {
        new CorrectFactDialog(
                        setting.incident(),
                        setting.home(),
                        entry,
                        setting.services(),
                        then("correct.done", undo::ofCorrection))
                .open();
    }
}
