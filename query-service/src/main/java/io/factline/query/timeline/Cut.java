package io.factline.query.timeline;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentKey;
import io.factline.query.intake.Reader;
import io.factline.timeline.Cutoffs;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident at the cut-offs of a question, and what they mean in SQL. All of it is conditions on columns of one table, so
 * that the present and the past are the same query.
 *
 * @param position of the last event that counts
 * @param parkedAt from which position up to this one nothing of the incident could be taken; null where all was
 * @param live whether that is simply the last one that the view knows
 * @param asOf the now of running values
 * @param reader whose eyes the answer is for
 */
public record Cut(
        UUID incident,
        IncidentKey key,
        ZoneId zone,
        long position,
        @Nullable Long parkedAt,
        boolean live,
        Cutoffs cutoffs,
        Instant asOf,
        Reader reader) {

    /** The same question about an earlier state of the record. */
    public Cut then(long earlier) {
        return new Cut(incident, key, zone, earlier, parkedBy(parkedAt, earlier), false, cutoffs, asOf, reader);
    }

    /** Whether it is all that the view knows, without any cut-off. */
    boolean now() {
        return live && cutoffs.toldUntil() == null && cutoffs.occurredUntil() == null;
    }

    /** A state of the record from before an incident was parked is whole. */
    static @Nullable Long parkedBy(@Nullable Long parkedAt, long position) {
        return parkedAt == null || parkedAt > position ? null : parkedAt;
    }

    /** The column that says by when these had been told. */
    public static String told(ToldTo audience) {
        return "told_" + audience.name().toLowerCase(Locale.ROOT);
    }

    /** The condition that a row with a range of positions holds at the position. */
    public static String at(String row) {
        return row + ".from_position <= :position and (" + row + ".to_position is null or " + row
                + ".to_position > :position)";
    }

    /**
     * The condition that a version of a fact that is current at the position lies before the other two cut-offs. What begins
     * certainly before one stands before it, too, and who was told was not told before the first of all: both are said twice,
     * so that a walk through the timeline ends there, or is none where hardly anything had been told.
     */
    public String reached(String version) {
        StringBuilder reached = new StringBuilder();
        if (cutoffs.occurredUntil() != null) {
            reached.append(" and ").append(version).append(".begin_latest <= :occurred::timestamptz");
            reached.append(" and ").append(version).append(".begins_at <= :occurred::timestamptz");
        }
        if (cutoffs.toldUntil() != null) {
            reached.append(" and ").append(version).append('.').append(told(toldTo()));
            reached.append(" <= :told::timestamptz and ").append(version).append(".told_first <= :told::timestamptz");
        }
        return reached.toString();
    }

    /** The condition that a row is of this incident, or of another one of which the reader may know. */
    public static String knows(String row) {
        return "(" + row + ".incident = :incident or " + Reader.knows(row + ".incident") + ")";
    }

    /** The conditions that a version of a fact is the one that this reader sees. */
    public String sees(String version) {
        return version + ".status = 'current' and " + at(version) + reached(version) + opened(version);
    }

    /** The condition that this reader may see it: neither then nor today is it privileged. */
    String opened(String version) {
        return live && !reader.privileged() ? " and not " + version + ".privileged" : everOpened(version);
    }

    /** As {@link #opened}, where the version need not be the one that is current at the position. */
    String everOpened(String version) {
        return reader.privileged() ? "" : " and not " + version + ".privileged and not " + closedToday(version);
    }

    /** The condition that a fact is privileged today, whatever it was at the position: its past is withheld with it. */
    public static String closedToday(String version) {
        return "(" + version + ".incident, " + version + ".fact) in"
                + " (select n.incident, n.fact from fact_version n where n.privileged and n.to_position is null)";
    }

    /** What stands for the names in the conditions; always of the same names, whether a condition uses them or not. */
    public Map<String, @Nullable Object> params() {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("incident", incident);
        params.put("key", key.text());
        params.putAll(reader.params());
        params.put("position", position);
        params.put("occurred", text(cutoffs.occurredUntil()));
        params.put("told", text(cutoffs.toldUntil()));
        return params;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Place.of(instant.truncatedTo(ChronoUnit.MICROS));
    }

    private ToldTo toldTo() {
        return cutoffs.toldTo() == null ? ToldTo.PUBLIC : cutoffs.toldTo();
    }
}
