package io.factline.timeline;

import io.factline.fact.Access;
import io.factline.fact.FactId;
import io.factline.fact.Standing;
import io.factline.time.Bounds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as a picture: what lies in a window of time, fact by fact where there is room for each, and counted lane by
 * lane and stretch by stretch always.
 *
 * @param position up to which the answer knows the record
 * @param parkedAt from which position on nothing of the incident could be taken, so that the answer is older than its
 *     position; null where all was, as it nearly always is
 * @param whole from the first to the last moment at which a fact that matches began; null where none did at a known time,
 *     and where a window was asked for
 * @param acute the shortest stretch in which half of the facts that are neither opinions nor superseded began; null where
 *     there are none, and where a window was asked for
 * @param window that was asked for, else the whole; null where there is nothing
 * @param lanes that the facts which match lie in, wherever the window is, so that they stay where they are while one moves
 *     it; {@code ""} is for facts of no lane, {@code "*"} for those of the smaller sources together
 * @param facts that lie in the window, opinions included
 * @param undated facts that match, and of whose begin no bound is known, or that began before the year 1: they lie in no
 *     window
 * @param marks the facts in the window in the order of the timeline, none where they are more than were asked for; without
 *     opinions unless they were asked for
 * @param bins counts of stretches of the same length, in which facts began; empty ones are left out
 * @param withheld how many facts of the incident this reader may not see
 */
public record TimelineChart(
        long position,
        @Nullable Long parkedAt,
        Cutoffs cutoffs,
        @Nullable Stretch whole,
        @Nullable Stretch acute,
        @Nullable Stretch window,
        LaneKind by,
        List<Lane> lanes,
        long facts,
        long undated,
        List<Mark> marks,
        List<Bin> bins,
        long withheld) {

    /** From a moment, to the moment behind it. */
    public record Stretch(Instant from, Instant to) {}

    /**
     * One lane.
     *
     * @param facts that lie in it, at any time
     */
    public record Lane(String lane, long facts) {}

    /**
     * A stretch of a lane.
     *
     * @param bin which one, from 0
     * @param facts that began in it, at the earliest; neither opinions nor superseded
     * @param opinions the same of opinions
     * @param superseded the same of superseded facts that are no opinions
     */
    public record Bin(String lane, int bin, long facts, long opinions, long superseded) {}

    /**
     * One fact of the picture.
     *
     * @param lanes that it lies in, at least one
     * @param summary of it, cut off behind 160 characters
     * @param occurred as it was written
     * @param begin of what happened
     * @param end of a state; null of what happened once, and of what still lasts
     * @param lasts whether it is a state that has not ended
     * @param told by when those who are asked about had certainly been told, else the first of anybody; null where nobody was
     * @param version 1 when first recorded; each event about the fact adds one
     */
    public record Mark(
            FactId fact,
            String factType,
            List<String> lanes,
            String summary,
            String occurred,
            ZoneId zone,
            Bounds begin,
            @Nullable Bounds end,
            boolean lasts,
            @Nullable Instant told,
            Standing standing,
            Access access,
            TimelineEntry.Status status,
            boolean disputed,
            long version) {}
}
