package io.factline.query.timeline;

import io.factline.fact.Audience;
import io.factline.fact.Source;
import io.factline.fact.Track;
import io.factline.record.Code;
import io.factline.timeline.LaneKind;
import io.factline.timeline.TimelineChart.Lane;
import io.factline.timeline.TimelineEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lanes of a picture: which there are, and in which of them a fact lies. */
final class Lanes {

    /** More publishers than these share one lane. */
    private static final int SOURCES_MAX = 10;

    private static final String NONE = "";
    private static final String OTHERS = "*";

    private final LaneKind kind;
    private final Set<String> named;
    private final List<Lane> all;

    private Lanes(LaneKind kind, Set<String> named, List<Lane> all) {
        this.kind = kind;
        this.named = named;
        this.all = all;
    }

    /** Counts the facts of every lane. */
    static Lanes of(LaneKind kind, ChartReader.Counting counting) {
        if (kind != LaneKind.SOURCE) {
            List<String> order = order(kind);
            List<Lane> lanes = counting.lanes(array(kind), Set.of()).stream()
                    .sorted(Comparator.comparingInt(lane -> order.indexOf(lane.lane())))
                    .toList();
            return new Lanes(kind, Set.of(), lanes);
        }
        Set<String> biggest = counting.lanes("v.publishers", Set.of()).stream()
                .sorted(Comparator.comparingLong(Lane::facts).reversed().thenComparing(Lane::lane))
                .limit(SOURCES_MAX)
                .map(Lane::lane)
                .collect(Collectors.toSet());
        List<Lane> lanes = counting.lanes(array(kind), biggest).stream()
                .sorted(Comparator.comparing((Lane lane) -> lane.lane().equals(NONE))
                        .thenComparing(lane -> lane.lane().equals(OTHERS))
                        .thenComparing(Comparator.comparingLong(Lane::facts).reversed())
                        .thenComparing(Lane::lane))
                .toList();
        return new Lanes(kind, biggest, lanes);
    }

    private static List<String> order(LaneKind kind) {
        Code[] vocabulary = kind == LaneKind.TRACK ? Track.values() : Audience.values();
        return Stream.concat(Arrays.stream(vocabulary).map(Code::code), Stream.of(NONE))
                .toList();
    }

    /** The lanes of a version of a fact, as an array in SQL. */
    private static String array(LaneKind kind) {
        return switch (kind) {
            case TRACK -> "array[v.track]";
            case AUDIENCE -> "case when cardinality(v.audiences) = 0 then array[''] else v.audiences end";
            case SOURCE ->
                "case when cardinality(v.publishers) = 0 then array[''] else array(select distinct"
                        + " case when p = any(:named::text[]) then p else '*' end from unnest(v.publishers) p) end";
        };
    }

    String array() {
        return array(kind);
    }

    Set<String> named() {
        return named;
    }

    List<Lane> all() {
        return all;
    }

    /** Those of a fact. */
    List<String> of(TimelineEntry entry) {
        List<String> lanes = switch (kind) {
            case TRACK -> List.of(entry.track().code());
            case AUDIENCE ->
                entry.audiences().stream().distinct().map(Code::code).toList();
            case SOURCE ->
                entry.sources().stream()
                        .map(Source::publisher)
                        .filter(Objects::nonNull)
                        .map(publisher -> publisher.text().replace('\n', ' '))
                        .map(publisher -> named.contains(publisher) ? publisher : OTHERS)
                        .distinct()
                        .toList();
        };
        return lanes.isEmpty() ? List.of(NONE) : lanes;
    }
}
