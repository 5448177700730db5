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

    /** Puts the lanes that were counted into their order. */
    static Lanes of(LaneKind kind, List<Lane> counted) {
        if (kind != LaneKind.SOURCE) {
            List<String> order = order(kind);
            return new Lanes(
                    kind,
                    Set.of(),
                    counted.stream()
                            .sorted(Comparator.comparingInt(lane -> order.indexOf(lane.lane())))
                            .toList());
        }
        List<Lane> lanes = counted.stream()
                .sorted(Comparator.comparing((Lane lane) -> lane.lane().equals(NONE))
                        .thenComparing(lane -> lane.lane().equals(OTHERS))
                        .thenComparing(Comparator.comparingLong(Lane::facts).reversed())
                        .thenComparing(Lane::lane))
                .toList();
        return new Lanes(kind, lanes.stream().map(Lane::lane).collect(Collectors.toSet()), lanes);
    }

    private static List<String> order(LaneKind kind) {
        Code[] vocabulary = kind == LaneKind.TRACK ? Track.values() : Audience.values();
        return Stream.concat(Arrays.stream(vocabulary).map(Code::code), Stream.of(NONE))
                .toList();
    }

    /** The column that says in which lanes a version lies: versions that have the same there are counted together. */
    static String column(LaneKind kind) {
        return switch (kind) {
            case TRACK -> "track";
            case AUDIENCE -> "audiences";
            case SOURCE -> "publishers";
        };
    }

    /**
     * The lanes that a value {@code g.lanes} of the column stands for, as an array in SQL.
     *
     * @param named an array of the publishers that have a lane of their own
     */
    static String array(LaneKind kind, String named) {
        return switch (kind) {
            case TRACK -> "array[g.lanes]";
            case AUDIENCE -> "case when cardinality(g.lanes) = 0 then array[''] else g.lanes end";
            case SOURCE ->
                "case when cardinality(g.lanes) = 0 then array[''] else array(select distinct" + " case when p = any("
                        + named + ") then p else '*' end from unnest(g.lanes) p) end";
        };
    }

    /** The publishers, the largest first, as far as they have a lane of their own. */
    static String largest() {
        return "array(select p from g cross join lateral unnest(g.lanes) p"
                + " group by p order by sum(g.facts) desc, p collate \"C\" limit " + SOURCES_MAX + ")";
    }

    String array() {
        return array(kind, ":named::text[]");
    }

    String column() {
        return column(kind);
    }

    Set<String> named() {
        return named;
    }

    List<Lane> all() {
        return all;
    }

    /** Who published sources, each once. A name has no line break: what stands around one is one name. */
    static Stream<String> publishers(List<Source> sources) {
        return sources.stream()
                .map(Source::publisher)
                .filter(Objects::nonNull)
                .map(name -> name.text().replace('\n', ' '))
                .distinct();
    }

    /** Those of a fact. */
    List<String> of(TimelineEntry entry) {
        List<String> lanes = switch (kind) {
            case TRACK -> List.of(entry.track().code());
            case AUDIENCE ->
                entry.audiences().stream().distinct().map(Code::code).toList();
            case SOURCE ->
                publishers(entry.sources())
                        .map(publisher -> named.contains(publisher) ? publisher : OTHERS)
                        .distinct()
                        .toList();
        };
        return lanes.isEmpty() ? List.of(NONE) : lanes;
    }
}
