package io.factline.ui.incident;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.fact.FactId;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One incident with its facts, as the record grows. */
@Route("incidents/:incident")
@PermitAll
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn user;
    private final Services.AsUser services;
    private final IncidentHead head;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div nothing = new Div();
    private @Nullable Shown shown;
    private @Nullable Runnable stop;

    /** What the screen needs once it knows which incident it is about. */
    private record Shown(IncidentRef ref, IncidentSummary incident, FactsGrid grid, AccountNames names) {

        Shown with(IncidentSummary newer) {
            return new Shown(ref, newer, grid, names);
        }
    }

    IncidentView(CurrentUser current) {
        this.user = current.get();
        this.services = current.services();
        this.head = new IncidentHead(user.mayEdit(), this::record, this::close);
        addClassNames("screen", "incident");
        nothing.addClassName("nothing");
        nothing.add(
                new H2(getTranslation("facts.none")),
                new Paragraph(getTranslation(user.mayEdit() ? "facts.none.text" : "facts.none.viewer")));
        layout.setSizeFull();
        layout.setMasterSize("20em");
        layout.setExpandMaster(true);
        layout.setDetailSize("27em");
        layout.addBackdropClickListener(_ -> deselect());
        layout.addDetailEscapePressListener(_ -> deselect());
        add(head, nothing, layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IncidentRef ref =
                new IncidentRef(event.getRouteParameters().get("incident").orElse(""));
        IncidentSummary incident = services.incidents().one(ref, null, null);
        TimelinePages pages = TimelinePages.fetch(services.timelines(), ref, 0, incident.position());
        FactsGrid grid = new FactsGrid(incident.zone(), pages, incident.facts(), incident.position());
        grid.addSelectionListener(
                chosen -> chosen.getFirstSelectedItem().ifPresentOrElse(this::showFact, this::hideFact));
        layout.setMaster(grid);
        shown = new Shown(ref, incident, grid, new AccountNames(user, services));
        showHead(incident);
    }

    private void showHead(IncidentSummary incident) {
        head.show(incident);
        nothing.setVisible(incident.facts() == 0);
        layout.setVisible(incident.facts() > 0);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Shown now = Objects.requireNonNull(shown);
        stop = new Following<IncidentSummary>(
                        ui,
                        (after, prefer) -> services.incidents().one(now.ref(), after, prefer),
                        IncidentSummary::position,
                        newer -> follow(ui, newer),
                        head::showReachable)
                .from(now.incident().position());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stop != null) {
            stop.run();
        }
    }

    /** The record grew: fetches, off the screen's lock, what is on the screen, where it was about this incident. */
    private void follow(UI ui, IncidentSummary newer) {
        Shown now = Objects.requireNonNull(shown);
        if (isTheSame(now.incident(), newer)) {
            return;
        }
        TimelinePages pages =
                TimelinePages.fetch(services.timelines(), now.ref(), now.grid().fetched(), newer.position());
        var _ = ui.access(() -> show(newer, pages));
    }

    private static boolean isTheSame(IncidentSummary one, IncidentSummary other) {
        return one.facts() == other.facts()
                && one.version() == other.version()
                && one.lastRecordedAt().equals(other.lastRecordedAt());
    }

    private void show(IncidentSummary newer, TimelinePages pages) {
        Shown now = Objects.requireNonNull(shown);
        if (newer.position() < now.incident().position()) {
            return;
        }
        shown = now.with(newer);
        showHead(newer);
        now.grid().show(pages, newer.facts());
        now.grid().asSingleSelect().getOptionalValue().ifPresent(selected -> refresh(now, selected));
    }

    /** The selected fact may have been corrected or retracted elsewhere. */
    private void refresh(Shown now, TimelineEntry selected) {
        TimelineEntry latest = now.grid().find(selected.fact()).orElse(null);
        if (latest == null || latest.version() != selected.version()) {
            showFact(selected);
        }
    }

    private void showFact(TimelineEntry entry) {
        Shown now = Objects.requireNonNull(shown);
        List<TimelineEntry> history = services.timelines().history(now.ref(), entry.fact(), null, null);
        now.grid().leaveRoom(true);
        layout.setDetail(new FactPanel(history, now.incident().zone(), now.names(), user.mayEdit(), new Changes()));
    }

    private void hideFact() {
        Objects.requireNonNull(shown).grid().leaveRoom(false);
        layout.setDetail(null);
    }

    private void deselect() {
        Objects.requireNonNull(shown).grid().deselectAll();
        hideFact();
    }

    private void record() {
        Shown now = Objects.requireNonNull(shown);
        new RecordFactDialog(
                        now.ref(),
                        now.incident().zone(),
                        services,
                        durable -> written(durable, getTranslation("record.done")))
                .open();
    }

    private void close() {
        Shown now = Objects.requireNonNull(shown);
        new CloseIncidentDialog(
                        now.incident(),
                        services.incidentCommands(),
                        durable -> written(durable, getTranslation("close.done")))
                .open();
    }

    /** Shows what one has just written, as soon as the view knows it, and selects it. */
    private void written(Acknowledgement durable, String sentence) {
        Shown now = Objects.requireNonNull(shown);
        IncidentSummary newer = services.incidents().one(now.ref(), durable.position(), null);
        show(
                newer,
                TimelinePages.fetch(services.timelines(), now.ref(), now.grid().fetched(), newer.position()));
        Notice.done(sentence);
        FactId fact = durable.fact();
        if (fact != null) {
            now.grid()
                    .find(fact)
                    .ifPresentOrElse(
                            entry -> {
                                now.grid().deselectAll();
                                now.grid().select(entry);
                                now.grid().bringIntoView(entry);
                            },
                            this::deselect);
        }
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : shown.incident().title() + " · ") + "Factline";
    }

    /** What an editor can do with the fact in the panel. */
    private final class Changes implements FactPanel.Actions {

        @Override
        public void close() {
            deselect();
        }

        @Override
        public void correct(TimelineEntry entry) {
            Shown now = Objects.requireNonNull(shown);
            new CorrectFactDialog(
                            now.ref(),
                            now.incident().zone(),
                            entry,
                            services,
                            durable -> written(durable, getTranslation("correct.done")))
                    .open();
        }

        @Override
        public void retract(TimelineEntry entry) {
            Shown now = Objects.requireNonNull(shown);
            new RetractFactDialog(
                            now.ref(),
                            entry,
                            services.factCommands(),
                            durable -> written(durable, getTranslation("retract.done")))
                    .open();
        }
    }
}
