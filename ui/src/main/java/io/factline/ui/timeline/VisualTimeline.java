package io.factline.ui.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.record.Code;
import io.factline.timeline.Cutoffs;
import io.factline.timeline.LaneKind;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineChart;
import io.factline.timeline.TimelineChart.Stretch;
import io.factline.ui.moment.FactFilter;
import io.factline.ui.moment.Picture;
import io.factline.ui.moment.Scene;
import io.factline.ui.words.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of an incident drawn in time, lane by lane. The browser draws; what it draws is asked for here, window by window, so
 * that only what is seen is sent. Everything in it is in the list of facts, too.
 */
@Tag("factline-timeline")
@JsModule("context://components/factline-timeline.js")
public final class VisualTimeline extends Component {

    private static final int BINS = 120;
    /** How much more than what is seen is asked for on either side, as a part of it, so that moving on shows something at once. */
    private static final int BEYOND = 4;

    /** More than this in one window are counted instead of drawn. */
    private static final int MARKS_MAX = 800;
    /** How much of the acute phase is left free on either side, as a part of it. */
    private static final int MARGIN = 12;

    /** Most of what is known to the day begins with it and ends with it. */
    private static final Duration MARGIN_MIN = Duration.ofDays(1);

    private static final JsonMapper JSON = new JsonMapper();

    private final Wishes wishes;
    private Scene scene;
    private IncidentSummary incident;
    private FactFilter filter;
    private Picture picture;

    /** Hears what somebody wants of the picture. */
    public interface Wishes {

        /** Another window, other lanes, opinions or not: for the address of the screen. */
        void picture(Picture wished);

        /** A fact to be opened beside the picture; null to close it. */
        void fact(@Nullable FactId fact);

        /** A fact to be recorded that happened then. */
        void addAt(Instant at);
    }

    /** What is drawn at a moment. */
    private record Drawn(TimelineChart overview, TimelineChart window) {}

    /** Fetches the picture and draws it. */
    public VisualTimeline(Scene scene, IncidentSummary incident, FactFilter filter, Picture picture, Wishes wishes) {
        this.scene = scene;
        this.incident = incident;
        this.filter = filter;
        this.picture = picture;
        this.wishes = wishes;
        addClassName("visual-timeline");
        getElement().setProperty("locale", getLocale().toLanguageTag());
        getElement().setProperty("home", incident.zone().getId());
        getElement().setProperty("markChanges", true);
        getElement().setProperty("opinionsShown", picture.opinions());
        set("texts", Labels.below("chart", getLocale()));
        set("labels", VisualTimelineTexts.labels());
        on("window-wish", wished -> look(this.picture.of(stretch(wished.path("shown")))));
        on(
                "lanes-wish",
                wished -> look(this.picture.by(
                        Code.of(LaneKind.class, wished.path("by").asString()))));
        on(
                "opinions-wish",
                wished -> look(this.picture.opinions(wished.path("shown").asBoolean())));
        on(
                "fact-chosen",
                wished -> wishes.fact(
                        wished.path("fact").isString()
                                ? new FactId(wished.path("fact").asString())
                                : null));
        on("add-between", wished -> wishes.addAt(Instant.parse(wished.path("at").asString())));
        follow(scene, incident, filter).run();
    }

    private void on(String event, Consumer<JsonNode> listener) {
        DomListenerRegistration registration = getElement().addEventListener(event, (DomEvent heard) -> {
            JsonNode detail = heard.getEventData().path("event.detail");
            listener.accept(detail);
        });
        registration.addEventData("event.detail");
    }

    private static Stretch stretch(JsonNode wished) {
        return new Stretch(
                Instant.parse(wished.path("from").asString()).truncatedTo(ChronoUnit.SECONDS),
                Instant.parse(wished.path("to").asString())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plusSeconds(1));
    }

    private void look(Picture wished) {
        boolean otherLanes = wished.lanes() != picture.lanes();
        picture = wished;
        if (otherLanes) {
            follow(scene, incident, filter).run();
        } else {
            set("picture", window(scene, incident, filter, wished));
            getElement().setProperty("opinionsShown", wished.opinions());
        }
        wishes.picture(wished);
    }

    /** Draws what an address asks for. */
    public void show(Picture asked) {
        // an address without a window leaves the one that is seen
        Picture wished =
                asked.window() == null ? new Picture(asked.lanes(), asked.opinions(), picture.window()) : asked;
        if (!wished.equals(picture)) {
            picture = wished;
            getElement().setProperty("opinionsShown", wished.opinions());
            follow(scene, incident, filter).run();
        }
    }

    /**
     * The record grew, other facts are asked for, or it is another moment: fetches the picture, and may be called off the
     * screen's lock.
     *
     * @return what draws it, to be called with the screen locked
     */
    public Runnable follow(Scene at, IncidentSummary newer, FactFilter asked) {
        Picture drawnAs = picture;
        TimelineChart overview = chart(at, newer, asked, new Picture(drawnAs.lanes(), false, null), 0);
        Picture first = drawnAs.window() == null ? acute(drawnAs, overview) : drawnAs;
        Drawn drawn = new Drawn(overview, window(at, newer, asked, first));
        return () -> {
            scene = at;
            incident = newer;
            filter = asked;
            getElement().setProperty("mayAdd", at.mayWrite(newer));
            set("overview", drawn.overview());
            if (drawnAs.equals(picture)) {
                picture = first;
                put(first.window());
                set("picture", drawn.window());
            } else {
                // somebody moved the window while this was on its way
                set("picture", window(at, newer, asked, picture));
            }
            set("now", now(drawn.overview().cutoffs()));
        };
    }

    private static TimelineChart window(Scene at, IncidentSummary newer, FactFilter asked, Picture drawnAs) {
        return chart(at, newer, asked, drawnAs, MARKS_MAX);
    }

    private static TimelineChart chart(Scene at, IncidentSummary newer, FactFilter asked, Picture drawnAs, int marks) {
        Stretch window = drawnAs.window();
        return at.services()
                .charts()
                .chart(
                        at.incident(),
                        at.cutoffs(),
                        asked.asked(),
                        drawnAs.lanes(),
                        window == null ? null : beyond(window, -1),
                        window == null ? null : beyond(window, 1),
                        BINS,
                        marks,
                        drawnAs.opinions(),
                        newer.position(),
                        null);
    }

    private static Instant beyond(Stretch window, int side) {
        Duration more =
                Duration.between(window.from(), window.to()).dividedBy(BEYOND).multipliedBy(side);
        Instant edge = (side < 0 ? window.from() : window.to()).plus(more);
        return edge.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Where the eye must not take what lies behind for the future: the earlier of the cut-offs in time. */
    private static @Nullable Instant now(Cutoffs cutoffs) {
        return Stream.of(cutoffs.occurredUntil(), cutoffs.toldUntil())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The acute phase with some room around it; everything where there is none. */
    private static Picture acute(Picture drawnAs, TimelineChart overview) {
        Stretch acute = overview.acute() == null ? overview.whole() : overview.acute();
        if (acute == null) {
            return drawnAs;
        }
        Duration part = Duration.between(acute.from(), acute.to()).dividedBy(MARGIN);
        Duration margin = part.compareTo(MARGIN_MIN) > 0 ? part : MARGIN_MIN;
        return drawnAs.of(new Stretch(
                acute.from().minus(margin).truncatedTo(ChronoUnit.SECONDS),
                acute.to().plus(margin).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Marks a fact, and what ties it to others. */
    public void select(@Nullable FactId fact, List<Related> related) {
        List<Map<String, Object>> ties = related.stream()
                .filter(one -> one.state() == Related.State.SHOWN && one.fact().incident() == null)
                .map(one -> Map.<String, Object>of(
                        "kind", one.kind().code(),
                        "incoming", one.incoming(),
                        "fact", one.fact().fact(),
                        "label", VisualTimelineTexts.relation(one.kind(), one.incoming())))
                .toList();
        getElement().setProperty("selected", fact == null ? null : fact.text());
        set("ties", ties);
    }

    private void put(@Nullable Stretch window) {
        if (window != null) {
            set("window", window);
        }
    }

    /** Sent as it is and not kept here: it can be large, and the browser has it. */
    private void set(String property, @Nullable Object value) {
        getElement().executeJs("this[$0] = $1", property, (Object) JSON.valueToTree(value));
    }
}
