package io.factline.query.model;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.timeline.AskedCutoffs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of some cut-offs of each axis: none, some days, exactly on a moment at which something changes, and a
 * microsecond before it. Then each axis alone before and after everything.
 */
final class Grid {

    private final Story story;
    private final IncidentId incident;
    private final Chance chance;

    Grid(Story story, IncidentId incident, Chance chance) {
        this.story = story;
        this.incident = incident;
        this.chance = chance;
    }

    /** A cut-off of what had been told, and to whom. */
    private record Told(@Nullable String until, @Nullable ToldTo to) {}

    List<AskedCutoffs> questions() {
        List<AskedCutoffs> questions = new ArrayList<>();
        List<@Nullable String> occurred = occurred();
        List<Told> told = told();
        for (String recordedUntil : recorded()) {
            for (String occurredUntil : occurred) {
                for (Told cut : told) {
                    boolean now = occurredUntil == null && cut.until() == null && recordedUntil == null;
                    questions.add(new AskedCutoffs(
                            occurredUntil,
                            cut.until(),
                            cut.to(),
                            recordedUntil,
                            now || chance.in(30) ? chance.of("2013-12-08", "2013-12-18", "2014-02") : null));
                }
            }
        }
        questions.addAll(farAway());
        return questions;
    }

    /** Each axis alone, at both ends of the times that can be written, and at both ends of the record. */
    private List<AskedCutoffs> farAway() {
        List<AskedCutoffs> questions = new ArrayList<>();
        for (String end : List.of("0000", "9999")) {
            questions.add(new AskedCutoffs(end, null, null, null, "2013-12-20"));
            questions.add(new AskedCutoffs(null, end, ToldTo.ORGANISATION, null, "2013-12-20"));
        }
        for (String end : List.of(Long.toString(story.firstPosition(incident)), "9999-12-31")) {
            questions.add(new AskedCutoffs(null, null, null, end, "2013-12-20"));
        }
        return questions;
    }

    private List<@Nullable String> occurred() {
        Instant at = chance.of(versions()
                .map(version -> version.begin.latest())
                .filter(Objects::nonNull)
                .toList());
        return Arrays.asList(null, at.toString(), justBefore(at), chance.of("2013-12-10", "2013-12-18", "2013-12"));
    }

    private List<Told> told() {
        List<Told> cuts = new ArrayList<>();
        cuts.add(new Told(null, null));
        for (ToldTo to : List.of(ToldTo.PUBLIC, chance.of(ToldTo.values()))) {
            Instant at = chance.of(versions()
                    .map(version -> version.told(to))
                    .filter(Objects::nonNull)
                    .toList());
            cuts.add(new Told(at.toString(), to));
            cuts.add(new Told(justBefore(at), to));
        }
        cuts.add(new Told(chance.of("2013-12-12", "2013-12-20"), chance.in(50) ? null : ToldTo.BANKS));
        return cuts;
    }

    private List<@Nullable String> recorded() {
        List<Long> positions = story.events(incident, story.head())
                .map(recorded -> recorded.position())
                .toList();
        Instant at = Objects.requireNonNull(story.recordedAt(chance.of(positions)));
        return Arrays.asList(
                null,
                Long.toString(chance.of(positions)),
                chance.of(at.toString(), justBefore(at)),
                chance.of(positions.subList(0, positions.size() / 2)).toString());
    }

    /** Cut-offs at which the record did not hold the incident yet. */
    List<AskedCutoffs> tooEarly() {
        Instant opened = Objects.requireNonNull(story.recordedAt(story.firstPosition(incident)));
        return Stream.of(justBefore(opened), "0000-12-31", "2013-12-31")
                .map(recordedUntil -> new AskedCutoffs(null, null, null, recordedUntil, null))
                .toList();
    }

    private Stream<Version> versions() {
        return story.now(incident).values().stream();
    }

    private static String justBefore(Instant at) {
        return at.minus(1, ChronoUnit.MICROS).toString();
    }
}
