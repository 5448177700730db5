package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.incident.IncidentSummary;
import io.factline.time.Occurrence;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.moment.Ending;
import io.factline.ui.remote.Services;
import io.factline.ui.session.More;
import io.factline.ui.session.Shortcuts;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the incident is, what it is tied to, and what one can do with it. */
final class IncidentHead extends Div {

    private final boolean mayEdit;
    private final IncidentActions actions;
    private final IncidentLinks links;
    private final LiveSign live = new LiveSign();
    private final H1 title = new H1();
    private final Div about = new Div();
    private final Div locked = new Div();
    private final Div parked = new Div();
    private final Button record = new Button(getTranslation("record.action"), VaadinIcon.PLUS.create());
    private final Button quick = new Button(getTranslation("quick.action"), VaadinIcon.BOLT.create());
    private final More more = new More(getTranslation("incident.actions"));
    private @Nullable IncidentSummary shown;
    private boolean past;

    IncidentHead(boolean mayEdit, Services.AsUser services, IncidentActions actions) {
        this.mayEdit = mayEdit;
        this.actions = actions;
        this.links = new IncidentLinks(services);
        addClassName("incident-head");
        title.getElement().setAttribute("tabindex", "-1");
        about.addClassName("about");
        Div text = new Div(title, about);
        text.addClassName("head-text");
        Div line = new Div(text, live);
        line.addClassName("screen-head");
        if (mayEdit) {
            record.addThemeVariants(ButtonVariant.PRIMARY);
            record.addClickListener(_ -> actions.record());
            Shortcuts.offer(record, "n", getTranslation("record.action"), actions::record);
            quick.addClickListener(_ -> quickEntry());
            Shortcuts.offer(quick, "q", getTranslation("quick.action"), this::quickEntry);
            Div things = new Div(record, quick, more);
            things.addClassName("actions");
            line.add(things);
        }
        locked.addClassName("banner");
        locked.getElement().setAttribute("role", "status");
        parked.addClassNames("banner", "parked");
        parked.getElement().setAttribute("role", "status");
        add(line, links, parked, locked);
    }

    /** Asks for what is shown next: done before the screen is locked to show it. */
    void prepare(IncidentSummary incident) {
        links.prepare(incident);
    }

    /**
     * Shows an incident.
     *
     * @param cutoffs as it was known when; there is nothing to be done with one of the past
     */
    void show(IncidentSummary incident, AskedCutoffs cutoffs) {
        title.setText(incident.title());
        showAbout(incident, Ending.of(incident, cutoffs));
        showParked(incident);
        IncidentSummary before = shown;
        boolean turned = past != cutoffs.isOfThePast();
        shown = incident;
        past = cutoffs.isOfThePast();
        // a fact that somebody records must not close the menu under the hand of another one
        if (before == null || turned || !offersTheSame(before, incident)) {
            boolean mayWrite = mayEdit && !incident.locked() && !past;
            more.setVisible(mayEdit && !past);
            links.show(incident, mayWrite, link -> actions.unlink(link, links.title(link.incident())));
            record.setVisible(mayWrite);
            quick.setVisible(mayWrite);
            showMore(incident);
            showLock(incident);
        }
    }

    private static boolean offersTheSame(IncidentSummary one, IncidentSummary other) {
        return one.id().equals(other.id())
                && one.locked() == other.locked()
                && Objects.equals(one.closed(), other.closed())
                && Objects.equals(one.members(), other.members())
                && one.links().equals(other.links());
    }

    private void showAbout(IncidentSummary incident, @Nullable Occurrence closed) {
        TimeWords words = new TimeWords(getLocale());
        about.removeAll();
        about.add(Tag.status(closed != null));
        if (incident.locked()) {
            about.add(Tag.locked());
        }
        if (incident.members() != null) {
            about.add(Tag.restricted());
        }
        if (incident.exercise()) {
            about.add(Tag.exercise());
        }
        about.add(new Span(incident.organisation()), new Span(Labels.of("incident.kind", incident.kind())));
        about.add(new Span(getTranslation("incident.opened.said", words.occurrenceInSentence(incident.opened()))));
        if (closed != null) {
            about.add(new Span(getTranslation("incident.closed.said", words.occurrenceInSentence(closed))));
        }
        about.add(new Span(incident.zone().getId()));
        about.add(new Span(getTranslation("incident.facts.count", incident.facts())));
        if (incident.withheld() > 0) {
            about.add(new Span(getTranslation("withheld.short", incident.withheld())));
        }
    }

    /** Opens the quick entry, for a button or a key; does nothing where nothing can be recorded. */
    void quickEntry() {
        if (mayEdit && quick.isVisible()) {
            actions.quickEntry();
        }
    }

    /** What can be done now: a record that is signed off takes nothing but the end of its lock. */
    private void showMore(IncidentSummary incident) {
        more.clear();
        if (incident.locked()) {
            more.offer(getTranslation("unlock.action"), actions::unlock);
            return;
        }
        more.offer(getTranslation("inbox.action"), actions::signals);
        more.offer(getTranslation("imports.action"), actions::importFile);
        more.offer(getTranslation("link.action"), actions::link);
        if (incident.closed() == null) {
            more.offer(getTranslation("close.action"), actions::close);
        } else {
            more.offer(getTranslation("reopen.action"), actions::reopen);
        }
        more.offer(getTranslation("restrict.action"), actions::restrict);
        if (incident.members() != null) {
            more.offer(getTranslation("unrestrict.action"), actions::unrestrict);
        }
        more.offer(getTranslation("lock.action"), actions::lock);
    }

    /** So that nobody takes an old picture for a whole one. */
    private void showParked(IncidentSummary incident) {
        boolean news = shown == null || !Objects.equals(shown.parkedAt(), incident.parkedAt());
        parked.setVisible(incident.parkedAt() != null);
        if (news && incident.parkedAt() != null) {
            parked.removeAll();
            parked.add(
                    VaadinIcon.WARNING.create(), new Paragraph(getTranslation("parked.banner", incident.parkedAt())));
        }
    }

    private void showLock(IncidentSummary incident) {
        locked.removeAll();
        locked.setVisible(incident.locked());
        if (incident.locked()) {
            locked.add(
                    VaadinIcon.LOCK.create(),
                    new Paragraph(getTranslation(mayEdit && !past ? "lock.banner" : "lock.banner.viewer")));
        }
        if (incident.locked() && mayEdit && !past) {
            Button unlock = new Button(getTranslation("unlock.action"), _ -> actions.unlock());
            unlock.addThemeVariants(ButtonVariant.SMALL);
            locked.add(unlock);
        }
    }

    /** Takes the focus, where what had it is gone: whoever uses the keyboard goes on from here. */
    void focus() {
        title.getElement().executeJs("this.focus({preventScroll: true})");
    }

    void showReachable(boolean reachable) {
        live.show(reachable);
    }

    /** Nothing that is shown moves. */
    void showRest() {
        live.rest();
    }
}
