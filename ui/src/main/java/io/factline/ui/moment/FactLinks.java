package io.factline.ui.moment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.problem.Problem;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Refusal;
import io.factline.ui.words.TimeWords;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The facts that values of one moment name by their ids, by what they say, each with the way to it. */
public final class FactLinks {

    private static final int PAGE = 200;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final Scene scene;
    private final FactAddress address;
    private final Map<FactId, Optional<TimelineEntry>> known = new ConcurrentHashMap<>();

    /** Knows no fact yet. */
    public FactLinks(Scene scene) {
        this.scene = scene;
        this.address = new FactAddress(scene.incident(), Look.FIRST.with(scene.cutoffs()));
    }

    /**
     * Asks for the facts that are linked next; may be called off the screen's lock.
     *
     * @param now the incident as it is shown
     */
    public void prepare(Collection<FactId> facts, IncidentSummary now) {
        if (now.facts() <= PAGE && facts.stream().anyMatch(fact -> !known.containsKey(fact))) {
            page().forEach(entry -> known.put(entry.fact(), Optional.of(entry)));
        }
        facts.forEach(this::entry);
    }

    /** All facts of a small incident come sooner at once than a few of them one by one. */
    private List<TimelineEntry> page() {
        return scene.services()
                .timelines()
                .timeline(scene.incident(), scene.cutoffs(), AskedFacts.ALL, null, PAGE, null, null)
                .entries();
    }

    /** A fact as it was at this moment; empty where this reader may not see it, or it lies beyond. */
    public Optional<TimelineEntry> entry(FactId fact) {
        return known.computeIfAbsent(fact, this::fetch);
    }

    private Optional<TimelineEntry> fetch(FactId fact) {
        try {
            return Optional.of(scene.services().timelines().fact(scene.incident(), fact, scene.cutoffs(), null, null));
        } catch (RestClientException e) {
            int status = Refusal.of(e).map(Problem::status).orElse(FAILED);
            if (status >= REFUSED && status < FAILED) {
                // it may be withheld or lie beyond the cut-offs: its id is all that can be said of it
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A link to a fact by other words than its own. */
    public Component link(FactId fact, String text) {
        return address.link(fact, text);
    }

    /** A link to a fact, and when it happened; its id alone where this reader may not see it. */
    public Component link(@Nullable FactId fact, Locale reader) {
        if (fact == null) {
            return new Span("–");
        }
        TimelineEntry entry = entry(fact).orElse(null);
        if (entry == null) {
            return new Span(fact.text());
        }
        Span when = new Span(new TimeWords(reader).occurrence(entry.occurred()));
        when.addClassNames("quiet", "small");
        Div both = new Div(address.link(fact, entry.summary()), when);
        both.addClassName("stacked");
        return both;
    }
}
