package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.moment.FactFilter;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.Picture;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.session.Shortcuts;
import io.factline.ui.timeline.VisualTimeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The facts of an incident as far as they are asked for, and beside them one of them with all that is held of it. */
final class IncidentFacts extends Div implements Side {

    private final Visits visits;
    private final IncidentActions actions;
    private final AccountNames names;
    private final FactsGrid grid;
    private final FilterBar filters = new FilterBar(this::wish);
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final NoFacts none;
    private final NoFacts noMatch = NoFacts.matching(() -> wish(FactFilter.ALL, false));
    private final VisualTimeline chart;
    private Scene scene;
    private IncidentSummary incident;
    private Look look;
    private @Nullable TimelineEntry open;

    /** Hears where one is now, for the address of the screen. */
    interface Visits {

        /**
         * One is here now.
         *
         * @param fact that is open beside the others
         * @param instead whether that takes the place of where one was, so that going back leads past it
         */
        void at(Look look, @Nullable FactId fact, boolean instead);
    }

    IncidentFacts(Scene scene, IncidentSummary incident, Look look, IncidentActions actions, Visits visits) {
        this.scene = scene;
        this.visits = visits;
        this.actions = actions;
        this.incident = incident;
        this.look = look;
        TimelinePages pages = TimelinePages.fetch(scene, look.filter(), 0, incident.position());
        this.chart = new VisualTimeline(scene, incident, look.filter(), look.picture(), new ChartWishes());
        this.none = NoFacts.yet(actions::record);
        this.names = new AccountNames(scene.user(), scene.services());
        this.grid = new FactsGrid(incident.zone(), pages, incident.facts(), incident.position());
        grid.addSelectionListener(chosen ->
                chosen.getFirstSelectedItem().ifPresentOrElse(entry -> showFact(entry.fact()), this::hideFact));
        Shortcuts.offer(grid, "j", getTranslation("facts.next"), () -> step(1));
        Shortcuts.offer(grid, "k", getTranslation("facts.previous"), () -> step(-1));
        Shortcuts.explain(chart, "← → ↑ ↓", getTranslation("chart.keys.move"));
        addClassName("incident-facts");
        Div list = new Div(noMatch, grid);
        list.addClassName("facts");
        Div both = new Div(chart, list);
        both.addClassName("chart-and-list");
        Div master = new Div(both);
        master.addClassName("master");
        layout.setSizeFull();
        layout.setMasterSize("20em");
        layout.setExpandMaster(true);
        layout.setDetailSize("27em");
        layout.addBackdropClickListener(_ -> deselect());
        layout.addDetailEscapePressListener(_ -> deselect());
        layout.setMaster(master);
        FactsOnPaper paper = new FactsOnPaper(grid::pages);
        add(filters, none, paper);
        add(paper.beside());
        add(layout);
        showCounts();
    }

    @Override
    public Component component() {
        return this;
    }

    private void showCounts() {
        boolean any = incident.facts() > 0;
        boolean matched = grid.pages().fetched() > 0;
        none.setVisible(!any);
        none.show(scene, incident);
        filters.setVisible(any);
        filters.show(look.filter());
        filters.count(grid.pages(), incident);
        layout.setVisible(any);
        noMatch.setVisible(!matched);
        grid.setVisible(matched);
        chart.setVisible(matched);
    }

    /** Somebody chose other filters: shows what they let through, and says so in the address. */
    private void wish(FactFilter wished, boolean typing) {
        if (wished.equals(look.filter())) {
            return;
        }
        // the letters of a search are one step of the way back, not one each
        boolean instead =
                typing && !look.filter().words().isEmpty() && !wished.words().isEmpty();
        filter(wished);
        visit(instead);
    }

    @Override
    public void look(Look asked, @Nullable FactId fact) {
        filter(asked.filter());
        look = asked;
        chart.show(asked.picture());
        open(fact);
    }

    /** Shows what other filters let through. */
    private void filter(FactFilter wished) {
        if (!wished.equals(look.filter())) {
            look = look.with(wished);
            follow(scene, incident).run();
        }
    }

    private void visit(boolean instead) {
        TimelineEntry beside = open;
        visits.at(look, beside == null ? null : beside.fact(), instead);
    }

    @Override
    public Runnable follow(Scene next, IncidentSummary newer) {
        TimelinePages pages = fetch(next, newer.position());
        Runnable drawn = chart.follow(next, newer, pages.filter());
        return () -> {
            boolean moved = !next.cutoffs().equals(scene.cutoffs());
            scene = next;
            look = look.with(next.cutoffs());
            // somebody may have chosen other filters while these pages were on their way
            if (pages.filter().equals(look.filter())) {
                drawn.run();
                show(newer, pages, moved);
            } else {
                chart.follow(next, newer, look.filter()).run();
                show(newer, fetch(next, newer.position()), moved);
            }
        };
    }

    private TimelinePages fetch(Scene at, long position) {
        return TimelinePages.fetch(at, look.filter(), grid.pages().fetched(), position);
    }

    private void show(IncidentSummary newer, TimelinePages pages, boolean moved) {
        boolean lockTurned = newer.locked() != incident.locked();
        incident = newer;
        grid.show(pages, newer.facts());
        showCounts();
        TimelineEntry beside = open;
        if (beside != null) {
            TimelineEntry latest = grid.pages().find(beside.fact()).orElse(null);
            if (moved || lockTurned || !beside.equals(latest)) {
                showFact(beside.fact());
            }
        }
    }

    /** Opens a fact, and selects it where it is in the list; closes what is open where there is none. */
    private void open(@Nullable FactId fact) {
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

    /** To a neighbour of the fact that is open; to the first one where none is. */
    private void step(int by) {
        TimelineEntry beside = open;
        TimelinePages pages = grid.pages();
        int here = beside == null ? -1 : pages.indexOf(beside.fact());
        int next = here < 0 ? 0 : here + by;
        if (next >= 0) {
            pages.range(next, 1).stream().findFirst().ifPresent(this::select);
        }
    }

    private void select(TimelineEntry entry) {
        grid.deselectAll();
        grid.select(entry);
        grid.bringIntoView(entry);
    }

    /** Also where the filters do not let it through. */
    @Override
    public void reveal(FactId fact) {
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
            show(new HeldFacts(scene).hold(fact));
        } catch (RestClientException refused) {
            // it may have become privileged, lie beyond the cut-offs, or a link may name one that never was
            deselect();
            Notice.failure(
                    scene.isCut() && HeldFacts.isUnknown(refused)
                            ? getTranslation("moment.beyond")
                            : Sentences.of(refused));
        }
    }

    private void show(FactPanel.Held held) {
        TimelineEntry before = open;
        TimelineEntry now = held.now();
        open = now;
        chart.select(now.fact(), now.related());
        addClassName("beside");
        grid.leaveRoom(true);
        layout.setDetail(new FactPanel(
                held,
                incident.zone(),
                names,
                new FactAddress(scene.incident(), look),
                scene.mayWrite(incident) ? new FactActions(now, held.isDisputed(), setting()) : null,
                this::deselect));
        if (before == null || !before.fact().equals(now.fact())) {
            visit(true);
        }
    }

    private FactActions.Setting setting() {
        return new FactActions.Setting(
                scene.incident(),
                incident.zone(),
                scene.services(),
                scene.user().isCounsel(),
                scene.written());
    }

    private void hideFact() {
        boolean was = open != null;
        open = null;
        chart.select(null, List.of());
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

    /** What is chosen in the picture is chosen in the list, too. */
    private final class ChartWishes implements VisualTimeline.Wishes {

        @Override
        public void picture(Picture wished) {
            look = look.with(wished);
            visit(true);
        }

        @Override
        public void fact(@Nullable FactId fact) {
            open(fact);
        }

        @Override
        public void addAt(Instant at) {
            actions.recordAt(at);
        }
    }
}
