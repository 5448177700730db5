package io.factline.query.kpi;

import static io.factline.query.kpi.ToldMoments.arrived;
import static io.factline.query.kpi.ToldMoments.earlier;

import io.factline.incident.IncidentSummary;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiHistories.Moment;
import io.factline.kpi.Pin;
import io.factline.query.timeline.Cut;
import io.factline.query.timeline.IncidentStates;
import io.factline.timeline.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The positions at which our record of an incident changed. */
final class RecordedMoments implements Iterable<Moment> {

    private final Cut cut;
    private final KpiDefinition definition;
    private final @Nullable Instant asOf;
    private final SortedMap<Long, Change> changes = new TreeMap<>();

    /** What happened to the record at a position. */
    private static final class Change {

        private final Instant at;
        private final List<Version> versions = new ArrayList<>();

        /** As it was from then on; null where the incident itself did not change. */
        private @Nullable IncidentSummary incident;

        Change(Instant at) {
            this.at = at;
        }
    }

    /**
     * Takes the versions that can matter.
     *
     * @param asOf the now of all values; null where each moment is its own now
     */
    RecordedMoments(
            Cut cut, KpiDefinition definition, List<Version> versions, @Nullable Instant asOf, JdbcClient view) {
        this.cut = cut;
        this.definition = definition;
        this.asOf = asOf;
        versions.forEach(version -> changes.computeIfAbsent(version.from(), _ -> new Change(version.recordedAt()))
                .versions
                .add(version));
        view.sql(
                        "select from_position, recorded_at from revision where incident = :incident and from_position <= :position")
                .params(cut.params())
                .query(row -> {
                    long position = row.getLong(1);
                    Instant at = row.getTimestamp(2).toInstant();
                    changes.computeIfAbsent(position, _ -> new Change(at)).incident =
                            IncidentStates.decided(cut.then(position), view);
                });
        gatherWhatCameBefore();
    }

    /** What other incidents had said of it before it was opened is there from its first moment on. */
    private void gatherWhatCameBefore() {
        List<Version> before = new ArrayList<>();
        while (changes.firstEntry().getValue().incident == null) {
            before.addAll(changes.pollFirstEntry().getValue().versions);
        }
        changes.firstEntry().getValue().versions.addAll(0, before);
    }

    @Override
    public Iterator<Moment> iterator() {
        Walk walk = new Walk();
        return changes.entrySet().stream()
                .map(change -> walk.next(change.getKey(), change.getValue()))
                .iterator();
    }

    /** What the record held on the way from change to change. */
    private final class Walk {

        private final Choices choices = new Choices(
                cut.incident(),
                definition,
                changes.values().stream()
                        .flatMap(change -> change.versions.stream())
                        .toList(),
                changes.values().stream()
                        .flatMap(change -> Stream.ofNullable(change.incident))
                        .flatMap(state -> state.pins().stream())
                        .map(Pin::fact)
                        .collect(Collectors.toSet()));

        /** Null before the first change, which opened it. */
        private @Nullable IncidentSummary incident;

        Moment next(long position, Change change) {
            boolean first = incident == null;
            IncidentSummary state = change.incident == null ? Objects.requireNonNull(incident) : change.incident;
            incident = state;
            change.versions.forEach(choices::take);
            Instant now = asOf == null ? earlier(change.at, cut.asOf()) : asOf;
            return new Moment(
                    first ? null : change.at,
                    first ? null : position,
                    new Known(state, now, choices.facts(true), choices.facts(false)),
                    arrived(cut, change.versions));
        }
    }
}
