package io.factline.ui.incident;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineQueryApi;
import io.factline.ui.remote.Refusal;
import io.factline.ui.words.TimeWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/**
 * Finds the facts that another one can name, by what they say or by their id, and tells what a reference stands for. A
 * reference is a text here, as somebody wrote it: it may name a fact that is not recorded yet, or nothing at all.
 */
final class FactSearch {

    /** What a list under a field can show so that somebody still reads it. */
    private static final int SHOWN_MAX = 100;
    /** Among how many facts the beginning of a word is looked for. */
    private static final int LOOKED_THROUGH = 500;

    private final TimelineQueryApi timelines;
    private final IncidentRef incident;
    private final TimeWords words;
    private final Map<String, Named> known = new HashMap<>();
    private @Nullable FactId itself;

    /** What the record holds of a fact. */
    enum State {
        RECORDED,
        NOT_RECORDED,
        WITHHELD,
        /** The text names no fact. */
        NONE
    }

    /** A fact as one names it; {@code summary} and {@code when} are empty where they are not known. */
    record Named(State state, String summary, String when) {}

    FactSearch(TimelineQueryApi timelines, IncidentRef incident, Locale reader) {
        this.timelines = timelines;
        this.incident = incident;
        this.words = new TimeWords(reader);
    }

    /** The fact that looks for others, which are never itself. */
    void except(FactId one) {
        itself = one;
    }

    /** Learns what the record said of a relation, which then need not be looked up. */
    void learn(Related related) {
        String summary = related.summary();
        if (related.state() == Related.State.SHOWN && summary != null) {
            known.put(related.fact().text(), new Named(State.RECORDED, summary, ""));
        }
    }

    /** The facts that fit what somebody has typed so far, in the order in which they happened. */
    List<String> find(String typed) {
        String wanted = typed.strip();
        int slash = wanted.indexOf('/');
        IncidentRef other = new IncidentRef(slash < 0 ? "" : wanted.substring(0, slash));
        List<String> there = other.isWellFormed()
                ? find(other, other.text() + "/", wanted.substring(slash + 1).strip())
                : List.of();
        List<String> found = there.isEmpty() ? find(incident, "", wanted) : there;
        return found.isEmpty() && named(wanted).state() == State.RECORDED ? List.of(wanted) : found;
    }

    private List<String> find(IncidentRef where, String prefix, String wanted) {
        Map<String, TimelineEntry> found = new LinkedHashMap<>();
        // a service finds whole words; the word that is being typed is looked for here
        int space = wanted.lastIndexOf(' ');
        String begun = wanted.substring(space + 1).toLowerCase(Locale.ROOT);
        Stream.concat(
                        wanted.isEmpty() ? Stream.empty() : ask(where, wanted, SHOWN_MAX),
                        ask(where, wanted.substring(0, Math.max(space, 0)), LOOKED_THROUGH)
                                .filter(entry -> says(entry, begun)))
                .filter(entry -> !prefix.isEmpty() || !entry.fact().equals(itself))
                .forEach(entry -> found.put(prefix + entry.fact().text(), entry));
        found.forEach((text, entry) -> known.put(text, named(entry)));
        return found.keySet().stream().limit(SHOWN_MAX).toList();
    }

    private Stream<TimelineEntry> ask(IncidentRef where, String wanted, int limit) {
        AskedFacts asked = new AskedFacts(List.of(), List.of(), List.of(), List.of(), wanted.isBlank() ? null : wanted);
        try {
            return timelines.timeline(where, AskedCutoffs.NONE, asked, null, limit, null, null).entries().stream();
        } catch (RestClientException e) {
            if (isRefusedBy(e, Rule.UNKNOWN_INCIDENT) || isRefusedBy(e, Rule.INVALID_PARAMETER)) {
                return Stream.empty();
            }
            throw e;
        }
    }

    private static boolean says(TimelineEntry entry, String begun) {
        return entry.summary().toLowerCase(Locale.ROOT).contains(begun)
                || entry.fact().text().toLowerCase(Locale.ROOT).contains(begun);
    }

    private Named named(TimelineEntry entry) {
        return new Named(State.RECORDED, entry.summary(), words.occurrence(entry.occurred()));
    }

    /** What a reference stands for. */
    Named named(String text) {
        Named before = known.get(text);
        if (before != null) {
            return before;
        }
        Named now = lookUp(text);
        if (now.state() == State.RECORDED) {
            known.put(text, now);
        }
        return now;
    }

    private Named lookUp(String text) {
        try {
            FactRef ref = new FactRef(text);
            String elsewhere = ref.incident();
            return named(timelines.fact(
                    elsewhere == null ? incident : new IncidentRef(elsewhere),
                    new FactId(ref.fact()),
                    AskedCutoffs.NONE,
                    null,
                    null));
        } catch (RuleBroken noFact) {
            return new Named(State.NONE, "", "");
        } catch (RestClientException e) {
            if (isRefusedBy(e, Rule.FACT_WITHHELD)) {
                return new Named(State.WITHHELD, "", "");
            }
            if (isRefusedBy(e, Rule.UNKNOWN_FACT) || isRefusedBy(e, Rule.UNKNOWN_INCIDENT)) {
                return new Named(State.NOT_RECORDED, "", "");
            }
            throw e;
        }
    }

    private static boolean isRefusedBy(RestClientException e, Rule rule) {
        return Refusal.of(e)
                .filter(problem -> problem.code().equals(rule.code()))
                .isPresent();
    }

    /** A reference as it stands in a field. */
    String label(String text) {
        Named named = known.get(text);
        return named == null ? text : named.summary();
    }

    /** What is said beside a field about the reference in it. */
    String said(String text) {
        Named named = named(text);
        return switch (named.state()) {
            case RECORDED -> named.when().isEmpty() ? text : named.when() + " · " + text;
            case NOT_RECORDED -> I18NProvider.translate("relation.fact.not-recorded", text);
            case WITHHELD -> I18NProvider.translate("relation.fact.withheld", text);
            case NONE -> "";
        };
    }
}
