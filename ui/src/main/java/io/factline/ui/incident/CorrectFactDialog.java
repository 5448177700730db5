package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Correction;
import io.factline.fact.Fact;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.record.Words;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Our record was wrong: says what it should say, and why. Shows both where somebody else has been quicker. */
final class CorrectFactDialog extends FormDialog {

    private final IncidentRef incident;
    private final Services.AsUser services;
    private final Consumer<Acknowledgement> corrected;
    private final FactForm form;
    private final TextField reason = new TextField(getTranslation("correct.reason"));
    private TimelineEntry seen;
    private String key = idempotencyKey();
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
        this.seen = entry;
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
        add(note, reason, form);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    @Override
    protected void submit() {
        Words why = places.read("/reason", reason.getValue(), Words::new);
        if (why == null && !reason.isInvalid()) {
            places.complain("/reason", getTranslation("reason.missing"));
        }
        Fact fact = form.read();
        if (fact == null || why == null) {
            return;
        }
        written = fact;
        Acknowledgement durable = services.factCommands()
                .correct(incident, seen.fact(), new Correction(fact, why), "\"" + seen.version() + "\"", key);
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
        TimelineEntry now = services.timelines().fact(incident, seen.fact(), AskedCutoffs.NONE, null, null);
        if (conflict != null) {
            remove(conflict);
        }
        Fact mine = written;
        if (mine != null) {
            conflict = new Conflict(mine, now);
            showAbove(conflict);
        }
        seen = now;
        // what is sent next answers another version: it is another request
        key = UUID.randomUUID().toString();
    }

    /** What you wrote beside what the record says now. */
    private static final class Conflict extends Div {

        Conflict(Fact mine, TimelineEntry theirs) {
            addClassName("conflict");
            getElement().setAttribute("role", "alert");
            boolean retracted = theirs.status() == TimelineEntry.Status.RETRACTED;
            TimeWords words = new TimeWords(getLocale());
            ZoneId zone = theirs.occurred().zone();
            Div sides = new Div(
                    side(
                            "conflict.yours",
                            mine.summary().text(),
                            words.occurrence(mine.occurred().in(zone)),
                            mine.standing().code()),
                    side(
                            "conflict.theirs",
                            theirs.summary(),
                            words.occurrence(theirs.occurred()),
                            theirs.standing().code()));
            sides.addClassName("sides");
            add(
                    new H3(getTranslation("conflict.title", theirs.version())),
                    sides,
                    new Paragraph(getTranslation(retracted ? "conflict.retracted" : "conflict.text")));
        }

        private Div side(String title, String summary, String occurred, String standing) {
            Paragraph head = new Paragraph(getTranslation(title));
            head.addClassNames("quiet", "small");
            Paragraph rest = new Paragraph(occurred + " · " + Labels.of("standing", standing));
            rest.addClassName("small");
            return new Div(head, new Paragraph(summary), rest);
        }
    }
}
