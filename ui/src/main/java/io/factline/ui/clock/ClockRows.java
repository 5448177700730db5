package io.factline.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.clock.ClockValue;
import io.factline.clock.ClockValues;
import io.factline.clock.Due;
import io.factline.clock.RuleId;
import io.factline.clock.Verdict;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.ui.moment.FactLinks;
import io.factline.ui.moment.Scene;
import io.factline.ui.words.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cells of a clock: the rule, its verdict, when it is due, what started and what ended it, what can be decided. */
final class ClockRows {

    private final Scene scene;
    private final IncidentSummary incident;
    private final Locale locale;
    private final ClockWords words;
    private final FactLinks links;

    ClockRows(Scene scene, IncidentSummary incident, Locale locale, FactLinks links) {
        this.scene = scene;
        this.incident = incident;
        this.locale = locale;
        this.words = new ClockWords(locale, incident.zone());
        this.links = links;
    }

    /** Of a rule that runs on the incident, or is supposed to. */
    List<Component> clock(ClockValue value) {
        return List.of(
                law(value.law(), value.stage(), value.rule(), citation(value.citation(), value.url())),
                new Span(value.recipient()),
                verdict(value),
                due(value.due(), value.calendar()),
                fact(value.trigger()),
                filed(value),
                decisions(
                        value.rule(),
                        words.rule(value.law(), value.stage()),
                        value.whatIf() || value.verdict() == Verdict.EXCLUDED,
                        !value.whatIf() && value.verdict() != Verdict.EXCLUDED));
    }

    /** Of a rule that may concern the incident. */
    List<Component> suggestion(ClockValues.Suggestion one) {
        return List.of(
                law(one.law(), one.stage(), one.rule(), new Span(one.citation())),
                new Span(one.recipient()),
                new Span(words.because(one.because())),
                decisions(one.rule(), words.rule(one.law(), one.stage()), true, true));
    }

    private Component law(String law, String stage, RuleId rule, Component citation) {
        Span id = new Span(rule.text());
        id.addClassNames("quiet", "small", "key");
        citation.addClassName("small");
        return stacked(new Span(words.rule(law, stage)), citation, id);
    }

    private static Component citation(String citation, @Nullable String url) {
        if (url == null) {
            return new Span(citation);
        }
        Anchor link = new Anchor(url, citation, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Component verdict(ClockValue value) {
        Div tags = new Div(
                Tag.saying(words.verdict(value.verdict()), value.verdict().code()));
        tags.addClassName("tags");
        if (value.provisional()) {
            tags.add(Tag.saying(say("clock.provisional"), "provisional"));
        }
        if (!value.verified()) {
            tags.add(Tag.saying(say("clock.unverified"), "unverified"));
        }
        String reason = value.reason();
        return reason == null ? tags : stacked(tags, quiet(say("pin.why", reason)));
    }

    private Component due(@Nullable Due due, @Nullable String calendar) {
        if (due == null) {
            return new Span("–");
        }
        Component legal = new Span(words.end(due.legal()));
        Div both = due.strict().equals(due.legal())
                ? stacked(legal)
                : stacked(legal, quiet(say("clock.strict", words.end(due.strict()))));
        if (calendar != null) {
            both.add(quiet(say("clock.calendar", calendar)));
        }
        return both;
    }

    private Component fact(@Nullable FactId fact) {
        return links.link(fact, locale);
    }

    private Component filed(ClockValue value) {
        FactId none = value.noneMade();
        Div filed = none == null ? stacked(fact(value.filed())) : stacked(new Span(say("clock.none-made")), fact(none));
        String went = words.went(value);
        if (!went.isEmpty()) {
            filed.add(quiet(went));
        }
        return filed;
    }

    private Component decisions(RuleId rule, String name, boolean assign, boolean exclude) {
        Div actions = new Div();
        actions.addClassName("actions");
        if (scene.mayWrite(incident)) {
            if (assign) {
                actions.add(decision(rule, name, false));
            }
            if (exclude) {
                actions.add(decision(rule, name, true));
            }
        }
        return actions;
    }

    private Button decision(RuleId rule, String name, boolean excluded) {
        String what = excluded ? "exclude" : "assign";
        Button button = new Button(say("duty." + what), _ -> new DutyDialog(scene, rule, name, excluded).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(say("duty." + what + ".of", name, rule.text()));
        return button;
    }

    private static Div stacked(Component... parts) {
        Div all = new Div(parts);
        all.addClassName("stacked");
        return all;
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
