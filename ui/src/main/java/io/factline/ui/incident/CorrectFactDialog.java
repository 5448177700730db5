package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Correction;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.record.Words;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Draft;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.KeptDraft;
import io.factline.ui.session.Sentences;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Our record was wrong: says what it should say, and why. Shows both where somebody else has been quicker. */
final class CorrectFactDialog extends FormDialog {

    private final IncidentRef incident;
    private final ZoneId home;
    private final Services.AsUser services;
    private final Consumer<Acknowledgement> corrected;
    private final FactForm form;
    private final TextField reason = new TextField(getTranslation("correct.reason"));
    private final FactId fact;
    private final Draft draft;
    private long version;
    private @Nullable Fact written;
    private @Nullable Conflict conflict;

    CorrectFactDialog(
            IncidentRef incident,
            ZoneId home,
            TimelineEntry entry,
            Services.AsUser services,
            Consumer<Acknowledgement> corrected) {
        super("correct.title", "correct.send");
        this.incident = incident;
        this.home = home;
        this.fact = entry.fact();
        this.services = services;
        this.corrected = corrected;
        this.form = new FactForm(places, incident, home, services);
        addClassName("wide");
        Paragraph note = new Paragraph(getTranslation("correct.note"));
        note.addClassName("quiet");
        form.fill(entry);
        reason.setHelperText(getTranslation("correct.reason.help"));
        reason.setWidthFull();
        places.at("/reason", reason);
        Draft.name("/reason", reason);
        add(note, reason, form);
        draft = new Draft(services.user(), "correct", incident.text(), fact.text());
        keep(draft);
        writeAbout(entry.version());
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                focusFirst();
            }
        });
    }

    @Override
    protected void focusFirst() {
        reason.focus();
    }

    /** It answers the version that one had before oneself when one wrote it. */
    @Override
    protected void resumed(KeptDraft kept) {
        writeAbout(kept.version());
    }

    @Override
    protected void submit() {
        Words why = places.read("/reason", reason.getValue(), Words::new);
        if (why == null && !reason.isInvalid()) {
            places.complain("/reason", getTranslation("reason.missing"));
        }
        Fact says = form.read();
        if (says == null || why == null) {
            return;
        }
        written = says;
        Acknowledgement durable = services.factCommands()
                .correct(incident, fact, new Correction(says, why), "\"" + version + "\"", idempotencyKey());
        close();
        corrected.accept(durable);
    }

    /** The problem of a correction points into its body, where the fact is a member. */
    @Override
    protected boolean resolves(Problem problem) {
        if (problem.code().equals(Rule.STALE_VERSION.code())) {
            showBoth();
            return true;
        }
        problem.errors()
                .forEach(place -> places.complain(
                        place.pointer().startsWith("/fact")
                                ? place.pointer().substring("/fact".length())
                                : place.pointer(),
                        Sentences.of(problem)));
        return !problem.errors().isEmpty();
    }

    private void showBoth() {
        TimelineEntry now = services.timelines().fact(incident, fact, AskedCutoffs.NONE, null, null);
        if (conflict != null) {
            remove(conflict);
        }
        Fact mine = written;
        if (mine != null) {
            conflict = new Conflict(mine, home, now);
            showAbove(conflict);
        }
        writeAbout(now.version());
        renewIdempotencyKey();
    }

    private void writeAbout(long seen) {
        version = seen;
        draft.isAbout(seen);
    }
}
