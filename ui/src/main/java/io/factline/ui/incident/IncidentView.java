package io.factline.ui.incident;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.factline.fact.FactId;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One incident with its facts, as the record grows. The address says which facts are shown, and which one is open. */
@Route("incidents/:incident")
@PermitAll
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn user;
    private final Services.AsUser services;
    private final IncidentHead head;
    private @Nullable IncidentFacts shown;
    private @Nullable Runnable stop;
    private boolean arriving;

    IncidentView(CurrentUser current) {
        this.user = current.get();
        this.services = current.services();
        IncidentActions actions = new IncidentActions(
                () -> shown().incident(), services, (durable, sentence) -> written(durable, getTranslation(sentence)));
        this.head = new IncidentHead(user.mayEdit(), services, actions);
        addClassNames("screen", "incident");
        add(head);
    }

    private IncidentFacts shown() {
        return Objects.requireNonNull(shown);
    }

    /** Also called where only the filters or the open fact of the address changed, such as on the way back. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IncidentRef ref =
                new IncidentRef(event.getRouteParameters().get("incident").orElse(""));
        QueryParameters address = event.getLocation().getQueryParameters();
        FactFilter filter = FactFilter.of(address);
        arriving = true;
        try {
            if (shown == null || !shown.ref().equals(ref)) {
                take(ref, filter);
            }
            shown().filter(filter);
            shown().open(FactAddress.factIn(address).orElse(null));
        } finally {
            arriving = false;
        }
    }

    private void take(IncidentRef ref, FactFilter filter) {
        IncidentSummary incident = services.incidents().one(ref, AskedCutoffs.NONE, null, null);
        TimelinePages pages = TimelinePages.fetch(services.timelines(), ref, filter, 0, incident.position());
        if (shown != null) {
            remove(shown);
        }
        shown = new IncidentFacts(incident, pages, ref, user, services, this::visited, this::written);
        add(shown);
        head.show(incident);
        // one incident can lead to another one without this screen being left
        if (stop != null) {
            stop.run();
            getUI().ifPresent(this::startFollowing);
        }
    }

    private void visited(Location place, boolean instead) {
        if (arriving) {
            return;
        }
        getUI().ifPresent(ui -> {
            History history = ui.getPage().getHistory();
            if (instead) {
                history.replaceState(null, place);
            } else {
                history.pushState(null, place);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        startFollowing(event.getUI());
    }

    private void startFollowing(UI ui) {
        IncidentFacts followed = shown();
        stop = new Following<IncidentSummary>(
                        ui,
                        (after, prefer) -> services.incidents().one(followed.ref(), AskedCutoffs.NONE, after, prefer),
                        IncidentSummary::position,
                        newer -> follow(ui, followed, newer),
                        head::showReachable)
                .from(followed.incident().position());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stop != null) {
            stop.run();
        }
    }

    /** The record grew: fetches, off the screen's lock, what is on the screen, where it was about this incident. */
    private void follow(UI ui, IncidentFacts followed, IncidentSummary newer) {
        if (isTheSame(followed.incident(), newer)) {
            return;
        }
        head.prepare(newer);
        TimelinePages pages = followed.fetch(newer.position());
        var _ = ui.access(() -> {
            if (followed == shown) {
                show(newer, pages);
            }
        });
    }

    private static boolean isTheSame(IncidentSummary one, IncidentSummary other) {
        return one.facts() == other.facts()
                && one.withheld() == other.withheld()
                && one.version() == other.version()
                && one.lastRecordedAt().equals(other.lastRecordedAt());
    }

    private void show(IncidentSummary newer, TimelinePages pages) {
        if (newer.position() >= shown().incident().position()) {
            shown().show(newer, pages);
            head.show(newer);
        }
    }

    /** Shows what one has just written, as soon as the view knows it, and opens it. */
    private void written(Acknowledgement durable, String sentence) {
        IncidentSummary newer = services.incidents().one(shown().ref(), AskedCutoffs.NONE, durable.position(), null);
        show(newer, shown().fetch(newer.position()));
        Notice.done(sentence);
        FactId fact = durable.fact();
        if (fact != null) {
            shown().reveal(fact);
        }
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : shown.incident().title() + " · ") + "Factline";
    }
}
