package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactId;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says something of a fact that is on record. Where somebody else was quicker it says what they changed and shows the fact anew,
 * and what was typed stays to be sent again.
 */
abstract class FactChangeDialog extends FormDialog {

    /** What is refused because of what was chosen here, though no place of the body is wrong. */
    private static final Set<String> OF_THE_CHOICE = Set.of(Rule.NOTHING_TO_CHANGE.code(), Rule.INVALID_VALUE.code());

    private final IncidentRef incident;
    private final Services.AsUser services;
    private final Consumer<Acknowledgement> done;
    private final Div quoted = new Div();
    private TimelineEntry seen;
    private @Nullable Component conflict;

    /**
     * What a change is sent about.
     *
     * @param version that was seen, as {@code If-Match} takes it
     * @param key that makes a second press the same request
     */
    record Target(IncidentRef incident, FactId fact, String version, String key) {}

    /** Which fact, and whom to tell when it is done. */
    record Subject(
            IncidentRef incident, TimelineEntry seen, Services.AsUser services, Consumer<Acknowledgement> done) {}

    /**
     * Makes a form that is not open yet.
     *
     * @param words the translations of this form: {@code title}, {@code send} and {@code note} below this key
     */
    FactChangeDialog(String words, Subject subject) {
        super(words + ".title", words + ".send");
        this.incident = subject.incident();
        this.seen = subject.seen();
        this.services = subject.services();
        this.done = subject.done();
        quoted.addClassName("quoted");
        quote();
        Paragraph note = new Paragraph(getTranslation(words + ".note"));
        note.addClassName("quiet");
        add(quoted, note);
    }

    /** Where a refusal belongs that is about the choice made here; empty for above the form. */
    String choicePlace() {
        return "";
    }

    /** Reads the fields and sends what they say; null where one of them is wrong. */
    abstract @Nullable Acknowledgement send(FactCommandApi facts, Target target);

    final TimelineEntry seen() {
        return seen;
    }

    final void focusWhenOpened(Focusable<?> first) {
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                first.focus();
            }
        });
    }

    @Override
    protected final void submit() {
        Acknowledgement durable = send(
                services.factCommands(),
                new Target(incident, seen.fact(), "\"" + seen.version() + "\"", idempotencyKey()));
        if (durable != null) {
            close();
            done.accept(durable);
        }
    }

    @Override
    protected final boolean resolves(Problem problem) {
        if (problem.code().equals(Rule.STALE_VERSION.code())) {
            showAnew();
            return true;
        }
        if (problem.errors().isEmpty() && OF_THE_CHOICE.contains(problem.code())) {
            places.complain(choicePlace(), Sentences.of(problem));
            return true;
        }
        return false;
    }

    private void showAnew() {
        TimelineEntry before = seen;
        seen = services.timelines().fact(incident, before.fact(), AskedCutoffs.NONE, null, null);
        renewIdempotencyKey();
        if (conflict != null) {
            remove(conflict);
        }
        boolean retracted = seen.status() == TimelineEntry.Status.RETRACTED;
        Div news = new Div(
                new H3(getTranslation("conflict.title", seen.version())),
                new Changes(before, seen),
                new Paragraph(getTranslation(retracted ? "history.conflict.retracted" : "history.conflict.again")));
        news.addClassName("conflict");
        news.getElement().setAttribute("role", "alert");
        conflict = news;
        showAbove(news);
        quote();
    }

    /** The fact in short, as it was seen last. */
    private void quote() {
        Div tags = new Div();
        tags.addClassName("tags");
        Tag.marks(seen).forEach(tags::add);
        tags.add(Tag.standing(seen.standing()));
        Paragraph when = new Paragraph(new TimeWords(getLocale()).occurrence(seen.occurred()));
        when.addClassNames("quiet", "small");
        quoted.removeAll();
        quoted.add(new Paragraph(new Struck(seen)), when, tags);
    }
}
