package io.factline.ui.incident;

import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineQueryApi;
import io.factline.ui.moment.FactFilter;
import io.factline.ui.moment.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as far as somebody has looked: further pages are fetched by the cursor as they scroll. Immutable but for that,
 * so a newer one can be fetched while this one is shown.
 */
final class TimelinePages {

    private static final int PAGE = 200;
    /** How much of it is fetched again at once when it changed; what lies behind comes as somebody scrolls on. */
    private static final int AGAIN_MAX = 1_000;
    /** How far a fact is looked for that nobody has scrolled to yet. */
    private static final int SOUGHT_MAX = 5_000;

    private final TimelineQueryApi timelines;
    private final IncidentRef incident;
    private final AskedCutoffs cutoffs;
    private final FactFilter filter;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private @Nullable String next;

    private TimelinePages(Scene scene, FactFilter filter) {
        this.timelines = scene.services().timelines();
        this.incident = scene.incident();
        this.cutoffs = scene.cutoffs();
        this.filter = filter;
    }

    /** The first pages of the facts that a filter lets through, as many as {@code entries} fill, up to a thousand. */
    static TimelinePages fetch(Scene scene, FactFilter filter, int entries, @Nullable Long after) {
        TimelinePages pages = new TimelinePages(scene, filter);
        pages.append(pages.page(null, after));
        pages.reach(Math.min(entries, AGAIN_MAX));
        return pages;
    }

    private Timeline page(@Nullable String cursor, @Nullable Long after) {
        return timelines.timeline(incident, cutoffs, filter.asked(), cursor, PAGE, after, null);
    }

    private void append(Timeline page) {
        entries.addAll(page.entries());
        next = page.next();
    }

    private void reach(int wanted) {
        while (next != null && entries.size() < wanted) {
            append(page(next, null));
        }
    }

    List<TimelineEntry> range(int offset, int limit) {
        reach(offset + limit);
        int from = Math.min(offset, entries.size());
        return entries.subList(from, Math.min(offset + limit, entries.size()));
    }

    /** A fact among what has been fetched. */
    Optional<TimelineEntry> find(FactId fact) {
        return find(fact, 0);
    }

    /** A fact, also where nobody has scrolled to it yet: fetches on until it is there, but not without end. */
    Optional<TimelineEntry> seek(FactId fact) {
        int sought = 0;
        Optional<TimelineEntry> found = find(fact, sought);
        while (found.isEmpty() && next != null && entries.size() < SOUGHT_MAX) {
            sought = entries.size();
            reach(sought + 1);
            found = find(fact, sought);
        }
        return found;
    }

    /** Where a fact is among what has been fetched; -1 where it is not. */
    int indexOf(FactId fact) {
        return find(fact).map(entries::indexOf).orElse(-1);
    }

    private Optional<TimelineEntry> find(FactId fact, int from) {
        return entries.subList(from, entries.size()).stream()
                .filter(entry -> entry.fact().equals(fact))
                .findFirst();
    }

    /** The facts that older pages did not have, or had otherwise, as far as those reach. */
    Set<FactId> changedSince(TimelinePages older) {
        Map<FactId, TimelineEntry> before = older.entries.stream()
                .collect(Collectors.toMap(TimelineEntry::fact, Function.identity(), (one, _) -> one));
        int reach = older.isWhole() ? entries.size() : Math.min(entries.size(), older.fetched());
        return entries.subList(0, reach).stream()
                .filter(entry -> {
                    TimelineEntry was = before.get(entry.fact());
                    return was == null || was.version() != entry.version() || was.status() != entry.status();
                })
                .map(TimelineEntry::fact)
                .collect(Collectors.toSet());
    }

    FactFilter filter() {
        return filter;
    }

    int fetched() {
        return entries.size();
    }

    /** Whether the last page is here. */
    boolean isWhole() {
        return next == null;
    }

    /** How many there are, as far as is known: all of them once the last page is here. */
    int size(long counted) {
        return next == null ? entries.size() : (int) Math.max(counted, entries.size() + 1L);
    }
}
