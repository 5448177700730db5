package io.factline.query.kpi;

import io.factline.fact.FactId;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moments at which somebody was told more, of one state of the record. */
final class ToldMoments implements Iterable<Moment> {

    private final Cut cut;
    private final KpiDefinition definition;
    private final @Nullable Instant asOf;
    private final IncidentSummary incident;
    private final SortedMap<Instant, List<Version>> told = new TreeMap<>();

    /**
     * Takes the versions that can matter.
     *
     * @param asOf the now of all values; null where each moment is its own now
     */
    ToldMoments(Cut cut, KpiDefinition definition, List<Version> versions, @Nullable Instant asOf, JdbcClient view) {
        this.cut = cut;
        this.definition = definition;
        this.asOf = asOf;
        this.incident = IncidentStates.decided(cut, view);
        versions.stream()
                .filter(version -> version.shown() && version.isCurrentAt(cut.position()) && version.told() != null)
                .forEach(version -> told.computeIfAbsent(Objects.requireNonNull(version.told()), _ -> new ArrayList<>())
                        .add(version));
        if (asOf == null) {
            beginAndEnd().forEach(at -> told.computeIfAbsent(at, _ -> new ArrayList<>()));
        }
    }

    /** Where each moment is its own now, values run from when the incident began, and none does after it ended. */
    private Stream<Instant> beginAndEnd() {
        return Stream.of(
                        Optional.of(incident.opened())
                                .map(opened -> opened.begin().earliest()),
                        Optional.ofNullable(incident.closed())
                                .map(closed -> closed.begin().latest()))
                .flatMap(Optional::stream);
    }

    @Override
    public Iterator<Moment> iterator() {
        Choices choices = new Choices(
                cut.incident(),
                definition,
                told.values().stream().flatMap(List::stream).toList(),
                incident.pins().stream().map(Pin::fact).collect(Collectors.toSet()));
        Moment before = new Moment(null, null, new Known(incident, cut.asOf(), List.of(), List.of()), List.of());
        return Stream.concat(
                        Stream.of(before),
                        told.entrySet().stream().map(moment -> next(moment.getKey(), moment.getValue(), choices)))
                .iterator();
    }

    private Moment next(Instant at, List<Version> versions, Choices choices) {
        versions.forEach(choices::take);
        Instant now = asOf == null ? earlier(at, cut.asOf()) : asOf;
        return new Moment(
                at, null, new Known(incident, now, choices.facts(true), choices.facts(false)), arrived(cut, versions));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The facts of the incident itself among those that came. */
    static List<FactId> arrived(Cut cut, List<Version> versions) {
        return versions.stream()
                .filter(version -> version.incident().equals(cut.incident()))
                .map(version -> version.fact().requiredId())
                .toList();
    }
}
