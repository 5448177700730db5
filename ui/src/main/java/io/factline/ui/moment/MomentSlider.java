package io.factline.ui.moment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.factline.fact.FactTypes;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.MomentAxis;
import io.factline.timeline.TimelineMoments;
import io.factline.timeline.TimelineMoments.Chapter;
import io.factline.timeline.TimelineMoments.Moment;
import io.factline.ui.session.Shortcuts;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the moments at which what was known of an incident changed: by hand, step by step, or playing. */
public final class MomentSlider extends Div {

    private static final JsonMapper JSON = new JsonMapper();

    private final Wish wish;
    private final Select<Axis> axes = new Select<>();
    private final Track track = new Track();
    private Scene scene;
    private IncidentSummary incident;
    private Asked asked;
    private TimelineMoments shown;

    /** Hears at which moment somebody wants to see the incident. */
    public interface Wish {

        /**
         * Somebody goes to a moment.
         *
         * @param settled false on the way to another one
         */
        void at(AskedCutoffs cutoffs, boolean settled);
    }

    /** What the moments of an axis depend on: not on where one is along it. */
    private record Asked(Axis axis, AskedCutoffs others, long position) {}

    @Tag("factline-moments")
    @JsModule("context://components/factline-moments.js")
    private static final class Track extends Component {

        void set(String property, Object value) {
            getElement().executeJs("this[$0] = $1", property, (Object) JSON.valueToTree(value));
        }

        void call(String what, int by) {
            getElement().executeJs("this[$0]($1)", what, by);
        }
    }

    /** Fetches the moments and shows them. */
    public MomentSlider(Scene scene, IncidentSummary incident, Wish wish) {
        this.wish = wish;
        this.scene = scene;
        this.incident = incident;
        this.asked = asked(Axis.of(scene.cutoffs()), scene, incident);
        this.shown = fetch(asked, scene);
        addClassName("moment-slider");
        axes.setItems(Axis.all());
        axes.setItemLabelGenerator(Axis::words);
        axes.setAriaLabel(getTranslation("axis"));
        axes.addThemeVariants(SelectVariant.SMALL);
        axes.setValue(asked.axis());
        axes.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                turn(chosen.getValue());
            }
        });
        track.getElement().setProperty("locale", getLocale().toLanguageTag());
        track.getElement().setProperty("home", incident.zone().getId());
        track.set("texts", Labels.below("slider", getLocale()));
        track.getElement().setProperty("awaits", true);
        track.set(
                "typeLabels",
                FactTypes.NAMES.stream()
                        .collect(Collectors.toMap(Function.identity(), type -> Labels.of("fact.type", type))));
        track.getElement()
                .addEventListener(
                        "moment-wish", heard -> go(heard.getEventData().path("event.detail")))
                .addEventData("event.detail");
        Shortcuts.offer(track, "[", getTranslation("slider.back"), () -> track.call("step", -1));
        Shortcuts.offer(track, "]", getTranslation("slider.forward"), () -> track.call("step", 1));
        Shortcuts.offer(track, "{", getTranslation("slider.chapter.previous"), () -> track.call("chapter", -1));
        Shortcuts.offer(track, "}", getTranslation("slider.chapter.next"), () -> track.call("chapter", 1));
        Shortcuts.offer(track, "p", getTranslation("slider.play-or-pause"), () -> track.call("toggle", 0));
        Shortcuts.offer(track, "t", getTranslation("slider.today"), () -> track.call("today", 0));
        add(axes, track);
        show();
        showPlace();
    }

    private static Asked asked(Axis axis, Scene scene, IncidentSummary incident) {
        return new Asked(axis, axis.cut(scene.cutoffs(), null, incident.zone()), incident.position());
    }

    private static TimelineMoments fetch(Asked asked, Scene scene) {
        return scene.services()
                .charts()
                .moments(
                        scene.incident(),
                        asked.axis().kind(),
                        asked.axis().to(),
                        asked.others(),
                        asked.position(),
                        null);
    }

    /** Along another axis: at its end, which is today. */
    private void turn(Axis axis) {
        AskedCutoffs today = asked.axis().cut(scene.cutoffs(), null, incident.zone());
        Asked next = asked(axis, scene.at(today), incident);
        try {
            shown = fetch(next, scene);
        } catch (RestClientException refused) {
            axes.setValue(asked.axis());
            throw refused;
        }
        asked = next;
        show();
        if (today.equals(scene.cutoffs())) {
            showPlace();
        } else {
            wish.at(today, true);
        }
    }

    private void go(JsonNode wished) {
        boolean settled = wished.path("settled").asBoolean(true);
        if (!wished.path("at").isString()) {
            wish.at(asked.axis().cut(scene.cutoffs(), null, incident.zone()), settled);
            return;
        }
        // by what it is and not by its place: the moments may have become more while the wish was on its way
        Instant at = Instant.parse(wished.path("at").asString());
        Long position =
                wished.path("position").isNumber() ? wished.path("position").asLong() : null;
        shown.moments().stream()
                .filter(moment -> moment.at().equals(at) && Objects.equals(moment.position(), position))
                .findFirst()
                .ifPresentOrElse(
                        moment -> wish.at(asked.axis().cut(scene.cutoffs(), moment, incident.zone()), settled),
                        this::ready);
    }

    /** What was wished is there, or cannot be: the next wish may come. */
    public void ready() {
        track.getElement().executeJs("this.answered()");
    }

    /**
     * The record grew, or somebody went to another moment: fetches what that changes, and may be called off the screen's lock.
     *
     * @return what shows it, to be called with the screen locked
     */
    public Runnable follow(Scene next, IncidentSummary newer) {
        Asked before = asked;
        TimelineMoments held = shown;
        Axis axis = isOn(before.axis(), next.cutoffs()) ? before.axis() : Axis.of(next.cutoffs());
        Asked needed = asked(axis, next, newer);
        TimelineMoments moments = needed.equals(before) ? held : fetch(needed, next);
        return () -> {
            scene = next;
            incident = newer;
            if (!before.equals(asked)) {
                // somebody chose another axis while this was on its way
                showPlace();
                ready();
                return;
            }
            asked = needed;
            if (!moments.equals(shown)) {
                shown = moments;
                show();
            }
            axes.setValue(axis);
            showPlace();
            ready();
        };
    }

    /** Whether cut-offs leave one where one is: nothing is cut off, or it is along this axis. */
    private static boolean isOn(Axis axis, AskedCutoffs cutoffs) {
        return axis.kind() == MomentAxis.RECORDED
                ? cutoffs.toldUntil() == null || cutoffs.recordedUntil() != null
                : cutoffs.toldUntil() == null ? cutoffs.recordedUntil() == null : axis.equals(Axis.of(cutoffs));
    }

    private void show() {
        track.getElement().setProperty("axis", asked.axis().kind().code());
        ZoneId home = incident.zone();
        TimeWords words = new TimeWords(getLocale());
        track.set(
                "moments",
                shown.moments().stream()
                        .map(moment -> said(moment, words, home))
                        .toList());
        track.set("chapters", shown.chapters().stream().map(MomentSlider::said).toList());
    }

    private static Map<String, Object> said(Moment moment, TimeWords words, ZoneId home) {
        Map<String, Object> said = new HashMap<>();
        said.put("at", moment.at().toString());
        if (moment.position() != null) {
            said.put("position", moment.position());
        }
        said.put("facts", moment.facts());
        said.put("words", words.by(Axis.time(moment, home), home));
        return said;
    }

    private static Map<String, Object> said(Chapter chapter) {
        Map<String, Object> said = new HashMap<>();
        said.put("at", chapter.at().toString());
        if (chapter.position() != null) {
            said.put("position", chapter.position());
        }
        said.put("fact", chapter.fact().text());
        said.put("factType", chapter.factType());
        said.put("summary", chapter.summary());
        return said;
    }

    private void showPlace() {
        Integer place = asked.axis().place(scene.cutoffs(), shown.moments(), incident.zone());
        set(place);
    }

    private void set(@Nullable Integer place) {
        track.getElement().executeJs("this.value = $0", (Object) JSON.valueToTree(place));
    }
}
