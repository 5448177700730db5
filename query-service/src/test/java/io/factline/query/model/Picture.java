package io.factline.query.model;

import io.factline.fact.Audience;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.record.Code;
import io.factline.time.Bounds;
import io.factline.timeline.LaneKind;
import io.factline.timeline.TimelineChart.Bin;
import io.factline.timeline.TimelineChart.Lane;
import io.factline.timeline.TimelineChart.Mark;
import io.factline.timeline.TimelineChart.Stretch;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineEntry.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The picture of a timeline, drawn in plain Java from what the timeline lists. */
record Picture(List<TimelineEntry> entries, LaneKind kind, Stretch window) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** Those in the window, told by when those were told who stand in the answer: the model of tellings is elsewhere. */
    List<Mark> marks(List<Mark> answer) {
        List<TimelineEntry> inside = entries.stream().filter(this::isInside).toList();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            marks.add(mark(inside.get(i), i < answer.size() ? answer.get(i).told() : null));
        }
        return marks;
    }

    private Mark mark(TimelineEntry entry, @Nullable Instant told) {
        boolean lasts = lasts(entry);
        return new Mark(
                entry.fact(),
                entry.detail().factType(),
                lanes(entry),
                entry.summary(),
                entry.occurred().text().text(),
                entry.occurred().zone(),
                entry.occurred().begin(),
                lasts ? null : entry.occurred().end(),
                lasts,
                told,
                entry.standing(),
                entry.access(),
                entry.status(),
                entry.disputed(),
                entry.version());
    }

    long undated() {
        return entries.stream().filter(entry -> begin(entry) == null).count();
    }

    List<Lane> lanes() {
        return order().map(lane -> new Lane(lane, count(entries, lane, _ -> true)))
                .filter(lane -> lane.facts() > 0)
                .toList();
    }

    List<Bin> bins(int bins) {
        List<Bin> all = new ArrayList<>();
        for (String lane : order().sorted().toList()) {
            for (int bin = 0; bin < bins; bin++) {
                int number = bin;
                List<TimelineEntry> began = entries.stream()
                        .filter(entry -> bin(entry, bins) == number)
                        .toList();
                Bin counted = new Bin(
                        lane,
                        bin,
                        count(began, lane, entry -> !isOpinion(entry) && !isSuperseded(entry)),
                        count(began, lane, Picture::isOpinion),
                        count(began, lane, entry -> !isOpinion(entry) && isSuperseded(entry)));
                if (counted.facts() + counted.opinions() + counted.superseded() > 0) {
                    all.add(counted);
                }
            }
        }
        return all;
    }

    private long bin(TimelineEntry entry, int bins) {
        Instant begin = begin(entry);
        return begin == null || begin.isBefore(window.from()) || !begin.isBefore(window.to())
                ? -1
                : micros(begin) * bins / micros(window.to());
    }

    private long micros(Instant at) {
        return ChronoUnit.MICROS.between(window.from(), at);
    }

    private long count(List<TimelineEntry> of, String lane, Predicate<TimelineEntry> which) {
        return of.stream()
                .filter(which)
                .filter(entry -> lanes(entry).contains(lane))
                .count();
    }

    private static boolean isOpinion(TimelineEntry entry) {
        return entry.standing() == Standing.OPINION;
    }

    private static boolean isSuperseded(TimelineEntry entry) {
        return entry.status() == Status.SUPERSEDED;
    }

    private boolean isInside(TimelineEntry entry) {
        Instant begin = begin(entry);
        if (begin == null || !begin.isBefore(window.to())) {
            return false;
        }
        Bounds end = entry.occurred().end();
        Instant over = Stream.of(
                        end == null ? null : last(end), last(entry.occurred().begin()), begin)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return lasts(entry) || !begin.isBefore(window.from()) || over.isAfter(window.from());
    }

    private static boolean lasts(TimelineEntry entry) {
        return entry.occurred().text().text().endsWith("/..");
    }

    /** Null where it stands before all years. */
    private static @Nullable Instant begin(TimelineEntry entry) {
        Bounds begin = entry.occurred().begin();
        Instant at = begin.earliest() == null ? begin.latest() : begin.earliest();
        return at == null || at.isBefore(FIRST) ? null : at;
    }

    private static @Nullable Instant last(Bounds bounds) {
        return bounds.latest() == null ? bounds.earliest() : bounds.latest();
    }

    private Stream<String> order() {
        Stream<String> named = switch (kind) {
            case TRACK -> Arrays.stream(Track.values()).map(Code::code);
            case AUDIENCE -> Arrays.stream(Audience.values()).map(Code::code);
            case SOURCE -> Stream.of("A paper");
        };
        return Stream.concat(named, Stream.of(""));
    }

    private List<String> lanes(TimelineEntry entry) {
        Stream<String> lanes = switch (kind) {
            case TRACK -> Stream.of(entry.track().code());
            case AUDIENCE -> entry.audiences().stream().map(Code::code);
            case SOURCE -> entry.sources().stream().map(_ -> "A paper");
        };
        List<String> distinct = lanes.distinct().toList();
        return distinct.isEmpty() ? List.of("") : distinct;
    }
}
