package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.Standing;
import io.factline.incident.IncidentSummary;
import io.factline.kpi.AnchorFact;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiValue;
import io.factline.kpi.Pin;
import io.factline.ui.moment.Scene;
import io.factline.ui.session.More;
import io.factline.ui.words.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a KPI: its name and value in words, the facts at both sides, how firmly it stands, what can be done. */
final class KpiRows {

    private final Figures figures;
    private final Scene scene;
    private final IncidentSummary incident;
    private final KpiWords words;
    private final List<KpiDefinition> definitions;

    KpiRows(Figures figures, KpiWords words, List<KpiDefinition> definitions) {
        this.figures = figures;
        this.scene = figures.scene();
        this.incident = figures.incident();
        this.words = words;
        this.definitions = definitions;
    }

    /** Of a KPI that has at least a start. */
    List<Component> whole(KpiValue value) {
        Span said = new Span(words.value(value));
        said.addClassName("value");
        return List.of(
                new Span(words.name(value.kpi())),
                said,
                anchor(value, AnchorSide.FROM, value.from()),
                anchor(value, AnchorSide.TO, value.to()),
                standing(value.standing()),
                actions(value));
    }

    /** Of a KPI that has no value, and why. */
    List<Component> without(KpiValue value) {
        return List.of(new Span(words.name(value.kpi())), new Span(words.value(value)), actions(value));
    }

    private Component anchor(KpiValue value, AnchorSide side, @Nullable AnchorFact anchor) {
        if (anchor == null) {
            return new Span("–");
        }
        Component link = figures.links().link(anchor.fact(), words.locale());
        if (!anchor.pinned()) {
            return link;
        }
        Div both = new Div(link, Tag.saying(say("pin.mark"), "pinned"));
        pin(value.kpi(), side).ifPresent(pin -> {
            Span why = new Span(say("pin.why", pin.reason().text()));
            why.addClassNames("quiet", "small");
            both.add(why);
        });
        both.addClassName("stacked");
        return both;
    }

    private static Component standing(@Nullable Standing standing) {
        return standing == null ? new Span("–") : Tag.standing(standing);
    }

    private Component actions(KpiValue value) {
        KpiKey key = value.kpi();
        String name = words.name(key);
        Button history = new Button(say("kpi.history"), _ -> new KpiDialog(figures, value, words).open());
        history.addThemeVariants(ButtonVariant.SMALL);
        history.setAriaLabel(say("kpi.history.of", name));
        Div actions = new Div(history);
        actions.addClassName("actions");
        definitions.stream()
                .filter(definition -> definition.key().text().equals(key.name()) && scene.mayWrite(incident))
                .findFirst()
                .ifPresent(definition -> actions.add(pins(key, name, definition)));
        return actions;
    }

    private More pins(KpiKey key, String name, KpiDefinition definition) {
        More more = new More(say("pin.more", name));
        more.addDotsVariants(ButtonVariant.SMALL);
        for (AnchorSide side : AnchorSide.values()) {
            more.offer(
                    say("pin.action." + side.code()),
                    () -> new PinDialog(
                                    scene,
                                    key,
                                    name,
                                    side,
                                    definition.anchor(side),
                                    pin(key, side).orElse(null))
                            .open());
        }
        for (AnchorSide side : AnchorSide.values()) {
            pin(key, side)
                    .ifPresent(pin -> more.offer(
                            say("unpin.action." + side.code()), () -> new UnpinDialog(scene, pin, name).open()));
        }
        return more;
    }

    private Optional<Pin> pin(KpiKey key, AnchorSide side) {
        return incident.pins().stream()
                .filter(pin -> pin.kpi().equals(key) && pin.side() == side)
                .findFirst();
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(words.locale(), key, values);
    }
}
