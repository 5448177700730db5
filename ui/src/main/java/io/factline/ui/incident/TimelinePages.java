package io.factline.ui.incident;

import io.factline.incident.IncidentRef;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineQueryApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as far as somebody has looked: further pages are fetched by the cursor as they scroll. Immutable but for that,
 * so a newer one can be fetched while this one is shown.
 */
final class TimelinePages {

    private static final int PAGE = 200;

    private final TimelineQueryApi timelines;
    private final IncidentRef incident;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private @Nullable String next;

    private TimelinePages(TimelineQueryApi timelines, IncidentRef incident) {
        this.timelines = timelines;
        this.incident = incident;
    }

    /** The first pages, at least as many as {@code entries} fill. */
    static TimelinePages fetch(TimelineQueryApi timelines, IncidentRef incident, int entries, @Nullable Long after) {
        TimelinePages pages = new TimelinePages(timelines, incident);
        pages.append(timelines.timeline(incident, null, null, null, null, null, null, PAGE, after, null));
        pages.reach(entries);
        return pages;
    }

    private void append(Timeline page) {
        entries.addAll(page.entries());
        next = page.next();
    }

    private void reach(int wanted) {
        while (next != null && entries.size() < wanted) {
            append(timelines.timeline(incident, null, null, null, null, null, next, PAGE, null, null));
        }
    }

    List<TimelineEntry> range(int offset, int limit) {
        reach(offset + limit);
        int from = Math.min(offset, entries.size());
        return entries.subList(from, Math.min(offset + limit, entries.size()));
    }

    int fetched() {
        return entries.size();
    }

    /** How many there are, as far as is known: all of them once the last page is here. */
    int size(long counted) {
        return next == null ? entries.size() : (int) Math.max(counted, entries.size() + 1L);
    }
}
