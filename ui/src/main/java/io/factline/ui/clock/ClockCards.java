package io.factline.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.factline.clock.ClockValue;
import io.factline.clock.ClockValues;
import io.factline.clock.Due;
import io.factline.clock.Verdict;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.moment.IncidentTab;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import io.factline.ui.words.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The disclosure clocks that people decided of, at a glance; all that is known of them is on their own side. */
public final class ClockCards extends Div implements Side {

    private static final int CARDS_MAX = 6;

    private final Div cards = new Div();
    private Map<String, Verdict> before = Map.of();

    /** Shows nothing yet, in the room that it will need. */
    public ClockCards() {
        addClassName("clock-overview");
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "group");
        cards.getElement().setAttribute("aria-label", getTranslation("clock.title"));
        add(cards);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void look(Look look, @Nullable FactId fact) {
        // whatever the address says of the facts, the clocks of this moment are the same
    }

    @Override
    public Runnable follow(Scene scene, IncidentSummary newer) {
        ClockValues values =
                scene.services().clocks().clocks(scene.incident(), null, scene.cutoffs(), newer.position(), null);
        return () -> show(scene, newer, values);
    }

    private void show(Scene scene, IncidentSummary incident, ClockValues values) {
        ClockWords words = new ClockWords(getLocale(), incident.zone());
        List<ClockValue> running = values.clocks().stream()
                .filter(value -> value.verdict() != Verdict.EXCLUDED)
                .toList();
        Map<String, Verdict> now = new HashMap<>();
        running.forEach(value -> now.put(value.rule().text(), value.verdict()));
        cards.removeAll();
        running.stream().limit(CARDS_MAX).forEach(value -> cards.add(card(value, words)));
        before = now;
        String address = new FactAddress(
                        scene.incident(), Look.FIRST.with(scene.cutoffs()).with(IncidentTab.CLOCKS))
                .with(null)
                .getPathWithQueryParameters();
        Anchor all = new Anchor(
                address,
                running.isEmpty()
                        ? getTranslation("clock.all.none", values.suggested().size())
                        : getTranslation(
                                "clock.all", running.size(), values.suggested().size()));
        Span note = new Span(getTranslation("clock.no-advice.short"));
        note.addClassName("quiet");
        Div more = new Div(all, note);
        more.addClassName("card-more");
        cards.add(more);
    }

    private Div card(ClockValue value, ClockWords words) {
        Span law = new Span(words.rule(value.law(), value.stage()));
        law.addClassName("card-name");
        Div card = new Div(
                law, Tag.saying(words.verdict(value.verdict()), value.verdict().code()));
        card.addClassNames("card", "clock-card");
        Due due = value.due();
        if (due != null) {
            card.add(line(getTranslation("clock.card.due", words.end(due.legal()))));
            if (!due.strict().equals(due.legal())) {
                card.add(line(getTranslation("clock.strict", words.end(due.strict()))));
            }
        }
        String went = words.went(value);
        if (!went.isEmpty()) {
            card.add(line(went));
        }
        card.add(citation(value));
        Verdict was = before.get(value.rule().text());
        if (was != null && was != value.verdict()) {
            card.addClassName("changed");
            Span changed = line(getTranslation("kpi.changed", words.verdict(was)));
            changed.addClassName("card-changed");
            card.add(changed);
        }
        return card;
    }

    private static Component citation(ClockValue value) {
        String url = value.url();
        if (url == null) {
            return line(value.citation());
        }
        Anchor link = new Anchor(url, value.citation(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassName("card-beside");
        return link;
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("card-beside");
        return line;
    }
}
