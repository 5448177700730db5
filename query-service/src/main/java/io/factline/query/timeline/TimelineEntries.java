package io.factline.query.timeline;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a version of a fact as the reader of a timeline sees it. */
record TimelineEntries(JsonMapper json) implements RowMapper<TimelineEntry> {

    @Override
    public TimelineEntry mapRow(ResultSet row, int number) throws SQLException {
        Fact fact = json.readValue(row.getString("body"), Fact.class);
        return new TimelineEntry(
                new FactId(row.getString("fact")),
                new IncidentId(row.getObject("incident", UUID.class)),
                fact.summary().text(),
                fact.occurred().in(fact.requiredZone()),
                fact.tellings(),
                fact.standing(),
                fact.access(),
                fact.actor(),
                fact.audiences(),
                fact.channels(),
                fact.quantities(),
                fact.sources(),
                fact.relations(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                row.getLong("version"),
                TimelineEntry.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getLong("from_position"),
                fact.detail());
    }
}
