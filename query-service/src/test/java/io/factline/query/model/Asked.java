package io.factline.query.model;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Cutoffs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about an incident, with what its cut-offs come to.
 *
 * @param position of the last event that counts
 * @param asOf the now of running values
 * @param counsel whether the reader has the role for privileged facts
 */
record Asked(IncidentId incident, long position, Cutoffs cutoffs, Instant asOf, boolean counsel) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Pattern POSITION = Pattern.compile("\\d+");

    /** Reads a question as it is written: a number is a position, and a time is an instant or a date. */
    static Asked of(IncidentId incident, AskedCutoffs written, boolean counsel, Story story) {
        ZoneId zone = story.opening(incident).zone();
        Instant occurredUntil = instant(written.occurredUntil(), zone);
        Instant toldUntil = instant(written.toldUntil(), zone);
        String recordedUntil = written.recordedUntil();
        boolean counted =
                recordedUntil != null && POSITION.matcher(recordedUntil).matches();
        Instant recordedAt = counted ? null : instant(recordedUntil, zone);
        long asked =
                counted ? Long.parseLong(recordedUntil) : recordedAt == null ? story.head() : story.lastBy(recordedAt);
        long position = Math.min(asked, story.head());
        Cutoffs cutoffs = new Cutoffs(
                occurredUntil,
                toldUntil,
                toldUntil == null ? null : Objects.requireNonNullElse(written.toldTo(), ToldTo.PUBLIC),
                recordedUntil == null ? null : (Long) position);
        Instant asOf = Stream.of(occurredUntil, toldUntil, counted ? story.recordedAt(asked) : recordedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        Instant given = instant(written.asOf(), zone);
        return new Asked(incident, position, cutoffs, given == null ? asOf : given, counsel);
    }

    private static @Nullable Instant instant(@Nullable String written, ZoneId zone) {
        if (written == null) {
            return null;
        }
        Instant at = written.endsWith("Z")
                ? Instant.parse(written)
                : Objects.requireNonNull(
                        new WrittenTime(written).in(zone).begin().latest());
        return capped(at);
    }

    /** What lies behind the years of four digits counts as their end. */
    private static Instant capped(Instant at) {
        return at.isAfter(LAST) ? LAST : at;
    }

    /**
     * The same question, with another state of the record and other tellings.
     *
     * @param now the now of running values, unless the question itself has an earlier one
     */
    Asked at(long other, @Nullable Instant toldUntil, @Nullable ToldTo toldTo, Instant now) {
        Cutoffs then = new Cutoffs(cutoffs.occurredUntil(), toldUntil, toldTo, cutoffs.recordedUntil());
        return new Asked(incident, other, then, now.isBefore(asOf) ? now : asOf, counsel);
    }

    /** Whether a version that is current lies before what had happened and what had been told. */
    boolean reaches(Version version) {
        Instant begun = version.begin.latest();
        Instant occurredUntil = cutoffs.occurredUntil();
        Instant toldUntil = cutoffs.toldUntil();
        Instant told = version.told(cutoffs.toldTo() == null ? ToldTo.PUBLIC : cutoffs.toldTo());
        return (occurredUntil == null || (begun != null && !capped(begun).isAfter(occurredUntil)))
                && (toldUntil == null || (told != null && !capped(told).isAfter(toldUntil)));
    }

    boolean withholds(Version version) {
        return version.privileged() && !counsel;
    }

    /** Whether the timeline shows a version that is current. */
    boolean shows(Version version) {
        return !version.retracted && reaches(version) && !withholds(version);
    }
}
