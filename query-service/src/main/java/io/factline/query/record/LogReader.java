package io.factline.query.record;

import io.factline.incident.IncidentId;
import io.factline.record.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the log by position. Positions are dense and given in the order of commit, so whoever has read up to n has read
 * everything up to n.
 */
@Component
public class LogReader {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcClient log;

    LogReader(@QueryDatabase DataSource database) {
        this.log = JdbcClient.create(database);
    }

    /** A page ends with the event that reaches so many bytes of words: a thousand signals can be a gigabyte. */
    private static final int WORDS_MAX = 8 << 20;

    /**
     * What stands after a position (-1: from the start), in its order and without a gap.
     *
     * @param limit the most that is answered; fewer where they are long, but none only where there is nothing
     */
    public List<LogEntry> after(long position, int limit) {
        // the same bound twice: else a page far behind reads the words of all that is before it
        return log.sql("""
                        select envelope, words, position, incident, recorded_at from (
                          select e.envelope, w.words, e.position, e.incident, e.recorded_at,
                            sum(coalesce(octet_length(w.words), 0)) over (order by e.position
                              rows between unbounded preceding and 1 preceding) as before
                          from record.event e join record.words w on w.position = e.position
                          where e.position > ? and w.position > ? order by e.position limit ?) page
                        where before is null or before < ? order by position""")
                .params(position, position, limit, WORDS_MAX)
                .query((row, _) -> entry(row))
                .list();
    }

    /** One event that cannot be read must not stop the reading of the others. */
    private static LogEntry entry(ResultSet row) throws SQLException {
        String envelope = row.getString("envelope");
        try {
            return new LogEntry.Recorded(EventJson.read(envelope, row.getString("words")));
        } catch (RuntimeException e) {
            UUID incident = row.getObject("incident", UUID.class);
            return new LogEntry.Unreadable(
                    row.getLong("position"),
                    incident == null ? null : new IncidentId(incident),
                    EventJson.type(envelope),
                    row.getTimestamp("recorded_at").toInstant(),
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
        }
    }

    /** The last position, -1 while the log is empty. */
    public long head() {
        return log.sql("select position from record.event order by position desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /**
     * The last position that was recorded by an instant, -1 where none was. The time of recording never decreases with the
     * position, so halving finds it without an index.
     */
    public long lastBy(Instant instant) {
        if (instant.isBefore(Instant.EPOCH)) {
            return -1;
        }
        // PostgreSQL reads no year of five digits, and would round what is finer than it tells up
        Instant by = (instant.isAfter(LAST) ? LAST : instant).truncatedTo(ChronoUnit.MICROS);
        return log.sql("""
                        with recursive halving (low, high) as (
                          select -1::bigint, (select coalesce(max(position), -1) from record.event)
                          union all
                          select case when by.then then m.middle else h.low end, case when by.then then h.high else m.middle - 1 end
                          from halving h
                            cross join lateral (select (h.low + h.high + 1) / 2 as middle) m
                            cross join lateral (
                              select e.recorded_at <= ?::timestamptz as then from record.event e where e.position = m.middle) by
                          where h.low < h.high)
                        select low from halving where low = high""").params(by.toString()).query(Long.class).single();
    }

    /** When a position was recorded; empty where nothing has been recorded at it yet. */
    public Optional<Instant> recordedAt(long position) {
        return log.sql("select recorded_at from record.event where position = ?")
                .params(position)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether the command service has made the log. */
    public boolean exists() {
        return log.sql(
                        "select to_regprocedure('record.add_words(bigint)') is not null and has_table_privilege('record.event', 'select')")
                .query(Boolean.class)
                .single();
    }
}
