package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.factline.fact.FactId;
import io.factline.kpi.AnchorFact;
import io.factline.time.Bounds;
import io.factline.time.Occurrence;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.Ending;
import io.factline.ui.moment.FactLinks;
import io.factline.ui.words.SpanWords;
import io.factline.ui.words.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a crisis in the order in which they came, and how much time lay between them: the facts are those that the KPIs
 * are measured at, so that what a person pinned holds here, too.
 */
final class Lifecycle extends OrderedList {

    private final TimeWords times = new TimeWords(getLocale());
    private final SpanWords spans = new SpanWords(getLocale());

    /**
     * A turn that was reached.
     *
     * @param fact null for the end of the incident, which is no fact
     */
    private record Turn(
            String name, Occurrence occurred, @Nullable FactId fact) {

        Bounds bounds() {
            return occurred.begin();
        }

        Instant order() {
            Instant earliest = bounds().earliest();
            return earliest == null ? Objects.requireNonNullElse(bounds().latest(), Instant.MIN) : earliest;
        }
    }

    Lifecycle() {
        addClassName("lifecycle");
        getElement().setAttribute("aria-label", getTranslation("lifecycle"));
    }

    void show(Figures figures) {
        removeAll();
        Turn before = null;
        for (Turn turn : turns(figures)) {
            add(item(before, turn, figures.links()));
            before = turn;
        }
        if (before == null) {
            add(new ListItem(line(getTranslation("lifecycle.none"), "lifecycle-when")));
        }
    }

    private List<Turn> turns(Figures figures) {
        List<TimelineEntry> anchors = figures.values().kpis().stream()
                .flatMap(value -> Stream.of(value.from(), value.to()))
                .filter(Objects::nonNull)
                .map(AnchorFact::fact)
                .distinct()
                .flatMap(fact -> figures.links().entry(fact).stream())
                .toList();
        List<Turn> turns = new ArrayList<>();
        Arrays.stream(Milestone.values())
                .forEach(milestone -> first(milestone, anchors).ifPresent(turns::add));
        Occurrence closed = Ending.of(figures.incident(), figures.scene().cutoffs());
        if (closed != null) {
            turns.add(new Turn(getTranslation("milestone.closed"), closed, null));
        }
        turns.sort(Comparator.comparing(Turn::order));
        return turns;
    }

    private Optional<Turn> first(Milestone milestone, List<TimelineEntry> anchors) {
        return anchors.stream()
                .filter(entry -> milestone.isMarkedBy(entry.detail().factType()))
                .map(entry -> new Turn(getTranslation("milestone." + milestone.code()), entry.occurred(), entry.fact()))
                .min(Comparator.comparing(Turn::order));
    }

    private ListItem item(@Nullable Turn before, Turn turn, FactLinks links) {
        ListItem item = new ListItem();
        if (before != null) {
            item.add(line(between(before.bounds(), turn.bounds()), "lifecycle-between"));
        }
        FactId fact = turn.fact();
        Component name = fact == null ? new Span(turn.name()) : links.link(fact, turn.name());
        name.addClassName("lifecycle-name");
        item.add(name, line(times.occurrence(turn.occurred()), "lifecycle-when"));
        return item;
    }

    /** From the least to the most time that can lie between two uncertain moments. */
    private String between(Bounds one, Bounds other) {
        Duration min = length(one.latest(), other.earliest());
        Duration max = length(one.earliest(), other.latest());
        if (min != null && max != null && min.isNegative()) {
            return getTranslation("lifecycle.at-most", spans.roughly(max, max));
        }
        return spans.roughly(min, max);
    }

    private static @Nullable Duration length(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to);
    }

    private static Span line(String text, String kind) {
        Span line = new Span(text);
        line.addClassName(kind);
        return line;
    }
}
