package io.factline.query.record;

import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the log by position. Positions are dense and given in the order of commit, so whoever has read up to n has read
 * everything up to n.
 */
@Component
public class LogReader {

    private final JdbcClient log;

    LogReader(@QueryDatabase DataSource database) {
        this.log = JdbcClient.create(database);
    }

    /** At most {@code limit} events after a position (-1: from the start), in their order. */
    public List<RecordedEvent> after(long position, int limit) {
        return log.sql("select e.envelope, w.words from record.event e join record.words w on w.position = e.position"
                        + " where e.position > ? order by e.position limit ?")
                .params(position, limit)
                .query((row, _) -> EventJson.read(row.getString(1), row.getString(2)))
                .list();
    }

    /** The last position, -1 while the log is empty. */
    public long head() {
        return log.sql("select position from record.event order by position desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Whether the command service has made the log. */
    public boolean exists() {
        return log.sql(
                        "select to_regprocedure('record.add_words(bigint)') is not null and has_table_privilege('record.event', 'select')")
                .query(Boolean.class)
                .single();
    }
}
