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
import com.vaadin.flow.router.Route;
import io.factline.fact.FactId;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.capture.Undo;
import io.factline.ui.moment.CutoffBar;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.MomentBanner;
import io.factline.ui.moment.MomentSlider;
import io.factline.ui.moment.Scene;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.session.Together;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** One incident, as it is known now or was known once. The address says what of it is shown, and which fact is open. */
@Route("incidents/:incident")
@PermitAll
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn user;
    private final Services.AsUser services;
    private final IncidentHead head;
    private final IncidentActions actions;
    private final Div moments = new Div();
    private final CutoffBar cutoffs = new CutoffBar(wished -> wish(wished, true));
    private final MomentBanner banner = new MomentBanner(() -> wish(AskedCutoffs.NONE, true));
    private final IncidentTabs tabs = new IncidentTabs();
    private @Nullable Shown shown;
    private @Nullable MomentSlider slider;
    private @Nullable AskedCutoffs wanted;
    private boolean onTheWay;
    private @Nullable Runnable stop;
    private boolean arriving;

    IncidentView(CurrentUser current) {
        this.user = current.get();
        this.services = current.services();
        this.actions = new IncidentActions(() -> shown().incident(), services, this::written);
        this.head = new IncidentHead(user.mayEdit(), services, actions);
        addClassNames("screen", "incident");
        moments.addClassName("moments");
        add(head, tabs, moments, banner);
    }

    private Shown shown() {
        return Objects.requireNonNull(shown);
    }

    private MomentSlider slider() {
        return Objects.requireNonNull(slider);
    }

    /** Also called where only what is looked at changed in the address, such as on the way back. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IncidentRef ref =
                new IncidentRef(event.getRouteParameters().get("incident").orElse(""));
        Look look = Look.of(event.getLocation().getQueryParameters());
        FactId fact =
                FactAddress.factIn(event.getLocation().getQueryParameters()).orElse(null);
        arriving = true;
        wanted = look.cutoffs();
        try {
            if (shown == null || !shown.isSideOf(ref, look)) {
                take(ref, look);
            } else if (!shown.isAt(look.cutoffs())) {
                move(shown, shown.scene().at(look.cutoffs())).run();
            }
            shown().look(look, fact);
        } finally {
            arriving = false;
        }
    }

    /** Fetches a side of an incident, and then shows it: what is refused leaves the screen as it is. */
    private void take(IncidentRef ref, Look look) {
        Scene scene = new Scene(ref, look.cutoffs(), user, services, this::written);
        IncidentSummary incident = services.incidents().one(ref, look.cutoffs(), null, null);
        Shown next = Shown.of(scene, incident, look, actions, this::visited);
        Runnable counted = banner.prepare(scene, incident);
        MomentSlider sliding = new MomentSlider(scene, incident, this::wish);
        if (shown != null) {
            remove(shown.side().component());
        }
        shown = next;
        slider = sliding;
        moments.removeAll();
        moments.add(sliding, cutoffs);
        add(next.side().component());
        counted.run();
        show(next);
    }

    private void show(Shown now) {
        head.show(now.incident(), now.scene().cutoffs());
        cutoffs.show(now.scene().cutoffs(), now.incident().zone());
        tabs.show(now.scene().incident(), now.look());
        // one incident can lead to another one, and one moment to another one, without this screen being left
        if (stop != null) {
            stop.run();
            getUI().ifPresent(this::startFollowing);
        }
    }

    /** Somebody goes to another moment: fetches it without holding up the screen, and shows it unless they have gone on. */
    private void wish(AskedCutoffs wished, boolean settled) {
        Shown now = shown();
        Scene scene = now.scene().at(wished);
        wanted = wished;
        Together.later(getUI().orElseThrow(), () -> {
            try {
                Runnable move = move(now, scene);
                return () -> {
                    if (now == shown && wished.equals(wanted)) {
                        arrive(move, settled);
                    }
                };
            } catch (RestClientException refused) {
                return () -> {
                    cutoffs.complain(refused);
                    slider().ready();
                };
            }
        });
    }

    private void arrive(Runnable move, boolean settled) {
        arriving = true;
        try {
            move.run();
        } finally {
            arriving = false;
        }
        // a way through several moments is one step of the way back
        visited(shown().address(), onTheWay);
        onTheWay = !settled;
    }

    /** Fetches the same side at another moment, and answers what shows it. */
    private Runnable move(Shown moved, Scene scene) {
        IncidentSummary incident = scene.services().incidents().one(scene.incident(), scene.cutoffs(), null, null);
        head.prepare(incident);
        Runnable all = Together.fetch(List.of(
                () -> moved.side().follow(scene, incident),
                () -> slider().follow(scene, incident),
                () -> banner.prepare(scene, incident)));
        return () -> {
            moved.show(scene, incident);
            all.run();
            show(moved);
        };
    }

    private void visited(Location place, boolean instead) {
        if (arriving) {
            return;
        }
        tabs.show(shown().scene().incident(), shown().look());
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
        Shown followed = shown();
        AskedCutoffs moment = followed.scene().cutoffs();
        if (moment.isOfThePast()) {
            head.showRest();
            stop = () -> {};
            return;
        }
        head.showReachable(true);
        stop = new Following<IncidentSummary>(
                        ui,
                        (after, prefer) ->
                                services.incidents().one(followed.scene().incident(), moment, after, prefer),
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
    private void follow(UI ui, Shown followed, IncidentSummary newer) {
        if (followed.isAs(newer)) {
            return;
        }
        Runnable show = prepare(followed, newer);
        var _ = ui.access(() -> {
            if (followed == shown) {
                show.run();
            }
        });
    }

    private Runnable prepare(Shown followed, IncidentSummary newer) {
        head.prepare(newer);
        Scene scene = followed.scene();
        Runnable all = Together.fetch(List.of(
                () -> followed.side().follow(scene, newer),
                () -> slider().follow(scene, newer),
                () -> banner.prepare(scene, newer)));
        return () -> {
            // somebody may have gone to another moment while this was on its way
            if (newer.position() >= followed.incident().position() && scene.equals(followed.scene())) {
                followed.show(scene, newer);
                all.run();
                head.show(newer, scene.cutoffs());
            }
        };
    }

    /** Shows what one has just written, as soon as the view knows it, and opens it. */
    private void written(Acknowledgement durable, String sentence, @Nullable Undo undo) {
        Shown now = shown();
        if (undo == null) {
            Notice.done(sentence);
        } else {
            Notice.done(sentence, () -> takeBack(undo));
        }
        // an undo may come after one has gone to another incident, or to the past of this one
        if (durable.incident().equals(now.incident().id())
                && !now.scene().cutoffs().isOfThePast()) {
            try {
                show(now, durable);
            } catch (RestClientException unread) {
                // it is on record, whatever the view says: the screen shows it as soon as it can be read
                Notice.failure(Sentences.of(unread));
            }
        }
    }

    private void show(Shown now, Acknowledgement durable) {
        IncidentSummary newer =
                services.incidents().one(now.scene().incident(), now.scene().cutoffs(), durable.position(), null);
        prepare(now, newer).run();
        FactId fact = durable.fact();
        if (fact != null) {
            now.side().reveal(fact);
        }
    }

    private void takeBack(Undo undo) {
        try {
            undo.send()
                    .ifPresentOrElse(
                            durable -> written(durable, getTranslation("undo.done"), null),
                            () -> Notice.failure(getTranslation("undo.late")));
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
        // the button that had the focus is gone
        head.focus();
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : shown.incident().title() + " · ") + "Factline";
    }
}
