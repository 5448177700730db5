package io.factline.query.timeline;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.intake.AnswerTag;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
import io.factline.query.record.LogReader;
import io.factline.query.view.Views;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Cutoffs;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the timeline of an incident at cut-offs: fixes the position, reads everything at it, and tags the answer with the
 * digest of all that it depends on.
 */
@Component
public class CutReader {

    /** Raised with every change of what an answer says of the same facts: no client keeps one of an older shape. */
    private static final int FORM = 1;

    private final Views views;
    private final TimelineProjection projection;
    private final LogReader log;
    private final AnswerTag tag;

    CutReader(Views views, TimelineProjection projection, LogReader log, AnswerTag tag) {
        this.views = views;
        this.projection = projection;
        this.log = log;
        this.tag = tag;
    }

    /** A question to an incident at cut-offs. */
    @FunctionalInterface
    public interface Question<T> {
        T at(Cut cut, JdbcClient view);
    }

    /**
     * Asks for something that moves only with the record and the cut-offs.
     *
     * @param also what the answer depends on beside them, such as filters
     */
    public <T> T read(
            IncidentRef incident,
            AskedCutoffs asked,
            @Nullable Long after,
            @Nullable String prefer,
            List<? extends @Nullable Object> also,
            Question<T> question) {
        return read(incident, asked, after, prefer, (cut, view) -> {
            tag.answer(Stream.concat(dependsOn(cut, view), also.stream()));
            return question.at(cut, view);
        });
    }

    /** Asks for values that may run, computed from definitions of ours. */
    public <T> T readRunning(
            IncidentRef incident,
            AskedCutoffs asked,
            @Nullable Long after,
            @Nullable String prefer,
            List<? extends @Nullable Object> also,
            Question<T> question) {
        return read(incident, asked, after, prefer, (cut, view) -> {
            tag.answer(Stream.of(dependsOn(cut, view), Stream.of(cut.asOf()), also.stream())
                    .flatMap(part -> part));
            return question.at(cut, view);
        });
    }

    /** What is privileged today is closed in the past, too, so a past moment depends on it. */
    private static Stream<@Nullable Object> dependsOn(Cut cut, JdbcClient view) {
        boolean privileged = cut.reader().privileged();
        String closed = privileged || cut.live()
                ? ""
                : view.sql("select count(*) || '/' || coalesce(max(from_position), -1) from fact_version"
                                + " where privileged and to_position is null")
                        .query(String.class)
                        .single();
        return Stream.of(
                FORM,
                cut.incident(),
                cut.position(),
                cut.cutoffs(),
                privileged,
                closed,
                cut.parkedAt(),
                cut.reader().unknown(view));
    }

    /** Asks, without a tag. */
    public <T> T read(
            IncidentRef incident,
            AskedCutoffs asked,
            @Nullable Long after,
            @Nullable String prefer,
            Question<T> question) {
        if (!incident.isWellFormed()) {
            throw incident.unknown();
        }
        Reader reader = Reader.current();
        long patience = System.nanoTime() + Freshness.wait(prefer).toNanos();
        Recorded recorded = recorded(incident, asked, after, patience);
        Long known = recorded == null ? after : recorded.awaited(after, log.head());
        return views.read(
                projection,
                known,
                left(patience),
                (position, view) -> question.at(cut(incident, asked, recorded, position, reader, view), view));
    }

    /**
     * A cut-off of the record.
     *
     * @param at when the position was recorded, or the time that was asked for
     */
    private record Recorded(long position, Instant at) {

        /** The position that a view must know to answer for it. */
        Long awaited(@Nullable Long after, long head) {
            long there = Math.min(position, head);
            return after == null ? there : Math.max(there, after);
        }
    }

    private @Nullable Recorded recorded(IncidentRef incident, AskedCutoffs asked, @Nullable Long after, long patience) {
        if (asked.recordedUntil() == null) {
            return null;
        }
        Long position = asked.recordedPosition();
        if (position != null) {
            return new Recorded(position, log.recordedAt(position).orElseThrow(this::beyond));
        }
        ZoneId zone = views.read(
                projection,
                after,
                left(patience),
                (_, view) -> head(incident, Reader.current(), view).zone());
        Instant at = Objects.requireNonNull(AskedCutoffs.instant("recordedUntil", asked.recordedUntil(), zone));
        return new Recorded(log.lastBy(at), at);
    }

    private RuleBroken beyond() {
        return new RuleBroken(
                Rule.INVALID_PARAMETER,
                "The cut-off recordedUntil: digits alone are a position, and our record ends at " + log.head()
                        + ". Write a year as a date, such as 2013-12-31.");
    }

    private static Duration left(long patience) {
        return Duration.ofNanos(Math.max(0, patience - System.nanoTime()));
    }

    private static Cut cut(
            IncidentRef incident,
            AskedCutoffs asked,
            @Nullable Recorded recorded,
            long known,
            Reader reader,
            JdbcClient view) {
        Head head = head(incident, reader, view);
        if (recorded != null && recorded.position() < head.firstPosition()) {
            throw incident.unknownThen();
        }
        Instant occurredUntil = AskedCutoffs.instant("occurredUntil", asked.occurredUntil(), head.zone());
        Instant toldUntil = AskedCutoffs.instant("toldUntil", asked.toldUntil(), head.zone());
        Instant asOf = AskedCutoffs.instant("asOf", asked.asOf(), head.zone());
        long position = recorded == null ? known : Math.min(recorded.position(), known);
        return new Cut(
                head.id(),
                head.key(),
                head.zone(),
                position,
                Cut.parkedBy(head.parkedAt(), position),
                recorded == null,
                new Cutoffs(
                        occurredUntil,
                        toldUntil,
                        toldUntil == null ? null : Objects.requireNonNullElse(asked.toldTo(), ToldTo.PUBLIC),
                        recorded == null ? null : (Long) position),
                asOf == null ? earliest(occurredUntil, toldUntil, recorded == null ? null : recorded.at()) : asOf,
                reader);
    }

    /** The earliest of the cut-offs that lie in the past, else the present: nothing runs into the future by itself. */
    private static Instant earliest(@Nullable Instant... cutoffs) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Stream.concat(Stream.of(cutoffs), Stream.of(now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** What never changes of an incident, and from which position on it is parked. */
    private record Head(
            UUID id,
            IncidentKey key,
            ZoneId zone,
            long firstPosition,
            @Nullable Long parkedAt) {}

    private static Head head(IncidentRef incident, Reader reader, JdbcClient view) {
        return view.sql("select id, key, zone, first_position,"
                        + " (select p.position from parked p where p.incident = incident.id) as parked_at from incident where "
                        + (incident.isId() ? "id = :ref::uuid" : "key = :ref") + " and " + Reader.knows("id"))
                .params(reader.params())
                .param("ref", incident.isId() ? IncidentId.of(incident.text()).toString() : incident.text())
                .query((row, _) -> new Head(
                        row.getObject("id", UUID.class),
                        new IncidentKey(row.getString("key")),
                        ZoneId.of(row.getString("zone")),
                        row.getLong("first_position"),
                        row.getObject("parked_at", Long.class)))
                .optional()
                .orElseThrow(incident::unknown);
    }
}
