package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.Location;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The facts of an incident as far as they are asked for, and beside them one of them with all that is held of it. */
final class IncidentFacts extends Div {

    private final IncidentRef ref;
    private final SignedIn user;
    private final Services.AsUser services;
    private final Visits visits;
    private final BiConsumer<Acknowledgement, String> written;
    private final AccountNames names;
    private final FactsGrid grid;
    private final FilterBar filters = new FilterBar(this::wish);
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div none = new Div();
    private final Div noMatch = new Div();
    private IncidentSummary incident;
    private FactFilter filter;
    private @Nullable TimelineEntry open;

    /** Hears where one is now, for the address of the screen. */
    interface Visits {

        /**
         * One is here now.
         *
         * @param instead whether that takes the place of where one was, so that going back leads past it
         */
        void at(Location place, boolean instead);
    }

    IncidentFacts(
            IncidentSummary incident,
            TimelinePages pages,
            IncidentRef ref,
            SignedIn user,
            Services.AsUser services,
            Visits visits,
            BiConsumer<Acknowledgement, String> written) {
        this.ref = ref;
        this.user = user;
        this.services = services;
        this.visits = visits;
        this.written = written;
        this.incident = incident;
        this.filter = pages.filter();
        this.names = new AccountNames(user, services);
        this.grid = new FactsGrid(incident.zone(), pages, incident.facts(), incident.position());
        grid.addSelectionListener(chosen ->
                chosen.getFirstSelectedItem().ifPresentOrElse(entry -> showFact(entry.fact()), this::hideFact));
        addClassName("incident-facts");
        none.addClassName("nothing");
        noMatch();
        Div list = new Div(noMatch, grid);
        list.addClassName("facts");
        layout.setSizeFull();
        layout.setMasterSize("20em");
        layout.setExpandMaster(true);
        layout.setDetailSize("27em");
        layout.addBackdropClickListener(_ -> deselect());
        layout.addDetailEscapePressListener(_ -> deselect());
        layout.setMaster(list);
        add(filters, none, layout);
        showCounts();
    }

    /** Nothing that was asked for: the one thing to do is to ask for less. */
    private void noMatch() {
        Button clear = new Button(getTranslation("filter.clear"), _ -> wish(FactFilter.ALL, false));
        clear.addThemeVariants(ButtonVariant.PRIMARY);
        noMatch.addClassNames("nothing", "no-match");
        noMatch.add(new H2(getTranslation("filter.none")), new Paragraph(getTranslation("filter.none.text")), clear);
    }

    private void showCounts() {
        boolean any = incident.facts() > 0;
        boolean matched = grid.pages().fetched() > 0;
        none.setVisible(!any);
        none.removeAll();
        none.add(new H2(getTranslation("facts.none")), new Paragraph(getTranslation(invitation())));
        filters.setVisible(any);
        filters.show(filter);
        filters.count(grid.pages(), incident);
        layout.setVisible(any);
        noMatch.setVisible(!matched);
        grid.setVisible(matched);
    }

    private String invitation() {
        if (incident.withheld() > 0) {
            return "withheld.all";
        }
        return user.mayEdit() && !incident.locked() ? "facts.none.text" : "facts.none.viewer";
    }

    /** Somebody chose other filters: shows what they let through, and says so in the address. */
    private void wish(FactFilter wished, boolean typing) {
        if (wished.equals(filter)) {
            return;
        }
        // the letters of a search are one step of the way back, not one each
        boolean instead = typing && !filter.words().isEmpty() && !wished.words().isEmpty();
        filter(wished);
        visit(instead);
    }

    /** Shows what other filters let through. */
    void filter(FactFilter wished) {
        if (!wished.equals(filter)) {
            filter = wished;
            show(incident, fetch(incident.position()));
        }
    }

    private void visit(boolean instead) {
        TimelineEntry beside = open;
        visits.at(new FactAddress(ref, filter).with(beside == null ? null : beside.fact()), instead);
    }

    /** Fetches as much as is on the screen; may be called off the screen's lock. */
    TimelinePages fetch(long position) {
        return TimelinePages.fetch(
                services.timelines(), ref, filter, grid.pages().fetched(), position);
    }

    /** Shows what the record holds by now. */
    void show(IncidentSummary newer, TimelinePages pages) {
        boolean lockTurned = newer.locked() != incident.locked();
        incident = newer;
        // somebody may have chosen other filters while these pages were on their way
        grid.show(pages.filter().equals(filter) ? pages : fetch(newer.position()), newer.facts());
        showCounts();
        TimelineEntry beside = open;
        if (beside != null) {
            TimelineEntry latest = grid.pages().find(beside.fact()).orElse(null);
            if (lockTurned || !beside.equals(latest)) {
                showFact(beside.fact());
            }
        }
    }

    /** Opens a fact, and selects it where it is in the list; closes what is open where there is none. */
    void open(@Nullable FactId fact) {
        TimelineEntry beside = open;
        if (fact == null) {
            deselect();
        } else if (beside == null || !beside.fact().equals(fact)) {
            grid.pages().seek(fact).ifPresentOrElse(this::select, () -> {
                grid.deselectAll();
                showFact(fact);
            });
        }
    }

    private void select(TimelineEntry entry) {
        grid.deselectAll();
        grid.select(entry);
        grid.bringIntoView(entry);
    }

    /** Shows what somebody has just written of a fact, also where the filters do not let it through. */
    void reveal(FactId fact) {
        TimelineEntry entry = grid.pages().seek(fact).orElse(null);
        TimelineEntry beside = open;
        if (entry != null) {
            select(entry);
        } else if (beside != null && beside.status() == TimelineEntry.Status.RETRACTED) {
            deselect();
        } else {
            open(fact);
        }
    }

    private void showFact(FactId fact) {
        try {
            show(hold(fact));
        } catch (RestClientException refused) {
            // it may have become privileged, or a link may name one that never was
            deselect();
            Notice.failure(Sentences.of(refused));
        }
    }

    private FactPanel.Held hold(FactId fact) {
        TimelineEntry now = services.timelines().fact(ref, fact, AskedCutoffs.NONE, null, null);
        List<Rivals.Rival> rivals = now.related().stream()
                .filter(one -> one.kind() == RelationKind.CONTRADICTS && one.state() == Related.State.SHOWN)
                .map(Related::fact)
                .distinct()
                .map(rival -> {
                    String elsewhere = rival.incident();
                    IncidentRef where = elsewhere == null ? ref : new IncidentRef(elsewhere);
                    return new Rivals.Rival(
                            rival,
                            services.timelines().fact(where, new FactId(rival.fact()), AskedCutoffs.NONE, null, null));
                })
                .toList();
        return new FactPanel.Held(
                now, services.timelines().history(ref, fact, AskedCutoffs.NONE, now.position(), null), rivals);
    }

    private void show(FactPanel.Held held) {
        TimelineEntry before = open;
        TimelineEntry now = held.now();
        open = now;
        addClassName("beside");
        boolean mayWrite = user.mayEdit() && !incident.locked() && now.status() != TimelineEntry.Status.RETRACTED;
        grid.leaveRoom(true);
        layout.setDetail(new FactPanel(
                held,
                incident.zone(),
                names,
                new FactAddress(ref, filter),
                mayWrite ? new FactActions(now, held.isDisputed(), setting()) : null,
                this::deselect));
        if (before == null || !before.fact().equals(now.fact())) {
            visit(true);
        }
    }

    private FactActions.Setting setting() {
        return new FactActions.Setting(ref, incident.zone(), services, user.isCounsel(), written);
    }

    private void hideFact() {
        boolean was = open != null;
        open = null;
        removeClassName("beside");
        grid.leaveRoom(false);
        layout.setDetail(null);
        if (was) {
            visit(true);
        }
    }

    private void deselect() {
        grid.deselectAll();
        hideFact();
    }

    /** Whose facts these are. */
    IncidentRef ref() {
        return ref;
    }

    IncidentSummary incident() {
        return incident;
    }
}
