package io.factline.query.timeline;

import io.factline.fact.Basis;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineEntry.Change;
import io.factline.timeline.TimelineEntry.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a version of a fact as the reader of a timeline sees it, without what other facts say of it. */
final class TimelineEntries implements RowMapper<TimelineEntry> {

    /** What a version {@code v} is read from, in SQL. */
    static final String COLUMNS = "v.incident, v.fact, v.version, v.from_position, v.status, v.change, v.disputed,"
            + " v.first_recorded_at, v.recorded_at, v.recorded_by, v.reason, v.body";

    private static final Duration CONTEMPORANEOUS = Duration.ofDays(1);

    @Override
    public TimelineEntry mapRow(ResultSet row, int number) throws SQLException {
        Fact fact = EventJson.read(row.getString("body"), Fact.class);
        return new TimelineEntry(
                new FactId(row.getString("fact")),
                new IncidentId(row.getObject("incident", UUID.class)),
                fact.lane(),
                fact.summary().text(),
                fact.occurred().in(fact.requiredZone()),
                fact.tellings(),
                fact.standing(),
                fact.requiredAccess(),
                fact.actor(),
                fact.audiences(),
                fact.channels(),
                fact.quantities(),
                fact.sources(),
                fact.relations(),
                List.of(),
                fact.external(),
                fact.attributes(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                contemporaneous(fact, row.getTimestamp("first_recorded_at").toInstant()),
                row.getLong("version"),
                Code.of(Status.class, row.getString("status")),
                row.getBoolean("disputed"),
                Code.of(Change.class, row.getString("change")),
                row.getString("reason"),
                row.getLong("from_position"),
                fact.detail());
    }

    /** Within a day of the first telling that reached the organisation, where somebody stated one. */
    private static @Nullable Boolean contemporaneous(Fact fact, Instant recordedAt) {
        return fact.tellings().stream()
                .filter(telling -> telling.to() == ToldTo.ORGANISATION || telling.to() == ToldTo.PUBLIC)
                .filter(telling -> telling.basis() != Basis.RECORDED)
                .map(telling -> Objects.requireNonNull(telling.at()).certainFrom(fact.requiredZone()))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(told -> !recordedAt.isAfter(told.plus(CONTEMPORANEOUS)))
                .orElse(null);
    }

    /** The same entry, with what other facts say of it. */
    static TimelineEntry related(TimelineEntry entry, List<Related> related) {
        List<Related> shown = related.stream()
                .filter(one -> one.state() == Related.State.SHOWN)
                .toList();
        boolean superseded =
                shown.stream().anyMatch(one -> one.incoming() && one.kind().supersedes());
        boolean contradicted = shown.stream().anyMatch(one -> one.kind() == RelationKind.CONTRADICTS);
        return new TimelineEntry(
                entry.fact(),
                entry.incident(),
                entry.track(),
                entry.summary(),
                entry.occurred(),
                entry.tellings(),
                entry.standing(),
                entry.access(),
                entry.actor(),
                entry.audiences(),
                entry.channels(),
                entry.quantities(),
                entry.sources(),
                entry.relations(),
                related,
                entry.external(),
                entry.attributes(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.contemporaneous(),
                entry.version(),
                superseded && entry.status() == Status.CURRENT ? Status.SUPERSEDED : entry.status(),
                entry.disputed() || contradicted,
                entry.change(),
                entry.reason(),
                entry.position(),
                entry.detail());
    }
}
