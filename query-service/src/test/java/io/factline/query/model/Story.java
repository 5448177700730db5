package io.factline.query.model;

import io.factline.fact.Fact;
import io.factline.fact.FactEvent;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.DisputeSettled;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactEvent.FactTold;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.FactEvent.StandingChanged;
import io.factline.fact.FactId;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentId;
import io.factline.record.RecordedEvent;
import io.factline.timeline.TimelineEntry.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The record, folded event by event: what it said of every fact at every position. */
final class Story {

    private final List<RecordedEvent> events;
    private final Map<IncidentId, IncidentOpened> opened = new LinkedHashMap<>();
    private final Map<String, List<Version>> facts = new LinkedHashMap<>();
    private final Map<Long, Map<IncidentId, Map<FactId, Version>>> states = new ConcurrentHashMap<>();

    /**
     * Folds the record.
     *
     * @param events all that there are, in the order of their positions, the first at 0
     */
    Story(List<RecordedEvent> events) {
        this.events = List.copyOf(events);
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof IncidentOpened opening) {
                opened.put(opening.incident(), opening);
            } else if (recorded.event() instanceof FactEvent event) {
                List<Version> versions = facts.computeIfAbsent(recorded.stream(), _ -> new ArrayList<>());
                versions.add(
                        versions.isEmpty()
                                ? first(recorded, (FactRecorded) event)
                                : next(versions.getLast(), recorded, event));
            }
        }
        facts.values().stream()
                .filter(versions -> versions.getLast().privileged())
                .forEach(versions -> versions.forEach(Version::closeToday));
    }

    private static Version first(RecordedEvent by, FactRecorded event) {
        return new Version(by, event.fact(), Change.RECORDED, null, false, false, by.recordedAt());
    }

    private static Version next(Version before, RecordedEvent by, FactEvent event) {
        Fact fact = before.fact;
        return switch (event) {
            case FactRecorded _ -> throw new IllegalStateException("recorded twice: " + by);
            case FactCorrected e -> before.after(by, e.fact(), Change.CORRECTED, e.reason());
            case FactRetracted e -> before.retracted(by, e.reason());
            case FactTold e -> before.after(by, fact.told(e.telling()), Change.TOLD, null);
            case FactDisputed e -> before.disputed(by, true, e.reason());
            case DisputeSettled e -> before.disputed(by, false, e.reason());
            case StandingChanged e -> before.after(by, fact.standing(e.standing()), Change.STANDING, e.reason());
            case AccessChanged e -> before.after(by, fact.readableBy(e.access()), Change.ACCESS, e.reason());
            case SourceAttached e -> before.after(by, fact.saidBy(e.source()), Change.SOURCE, null);
        };
    }

    long head() {
        return events.size() - 1L;
    }

    /** Events of one incident up to a position. */
    Stream<RecordedEvent> events(IncidentId incident, long position) {
        return events.stream().limit(position + 1).filter(recorded -> incident.equals(recorded.incident()));
    }

    /** When a position was recorded; null where nothing has been recorded at it yet. */
    @Nullable
    Instant recordedAt(long position) {
        return position > head() ? null : events.get((int) position).recordedAt();
    }

    /** The last position that was recorded by an instant, -1 where none was. */
    long lastBy(Instant instant) {
        return events.stream()
                        .takeWhile(recorded -> !recorded.recordedAt().isAfter(instant))
                        .count()
                - 1;
    }

    /** What never changes of an incident. */
    IncidentOpened opening(IncidentId incident) {
        return Optional.ofNullable(opened.get(incident)).orElseThrow();
    }

    /** From which position the record held an incident. */
    long firstPosition(IncidentId incident) {
        return events(incident, head())
                .filter(recorded -> recorded.event() instanceof IncidentOpened)
                .findFirst()
                .orElseThrow()
                .position();
    }

    /** The incident that a relation names by its key or id; empty where there is none. */
    Optional<IncidentId> named(String keyOrId) {
        return opened.values().stream()
                .filter(opening -> opening.key().text().equals(keyOrId)
                        || opening.incident().toString().equals(keyOrId))
                .map(IncidentOpened::incident)
                .findFirst();
    }

    /** Every version of a fact up to a position. */
    List<Version> versions(IncidentId incident, FactId fact, long position) {
        return facts.getOrDefault(fact.stream(incident), List.of()).stream()
                .filter(version -> version.by.position() <= position)
                .toList();
    }

    /** What the record said of every fact at a position, by incident. */
    Map<IncidentId, Map<FactId, Version>> at(long position) {
        return states.computeIfAbsent(position, _ -> {
            Map<IncidentId, Map<FactId, Version>> state = new LinkedHashMap<>();
            facts.values().stream()
                    .flatMap(List::stream)
                    .filter(version -> version.by.position() <= position)
                    .forEach(version -> state.computeIfAbsent(version.incident(), _ -> new LinkedHashMap<>())
                            .put(version.id(), version));
            return state;
        });
    }

    /** What the record says of every fact of an incident now. */
    Map<FactId, Version> now(IncidentId incident) {
        return at(head()).getOrDefault(incident, Map.of());
    }
}
