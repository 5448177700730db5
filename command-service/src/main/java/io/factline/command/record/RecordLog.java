package io.factline.command.record;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.Append.Verdict;
import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log. Events enter only through the database function {@code record.append}: one call is one transaction, and when it
 * returns the events are durable, in their place, and visible to every reader.
 */
@Component
public class RecordLog {

    private static final String READ =
            "select e.envelope, w.words from record.event e join record.words w on w.position = e.position ";

    /** Some seconds of work; behind them nobody would wait for an answer any more. */
    private static final int WAITING_MAX = 4_096;

    private final JdbcTemplate statements;
    private final JdbcClient queries;
    private final AppendMeters meters;
    private final GroupCommit groups = new GroupCommit(this::write, WAITING_MAX);

    RecordLog(@CommandDatabase DataSource database, MeterRegistry meters) {
        this.statements = new JdbcTemplate(database);
        this.queries = JdbcClient.create(statements);
        this.meters = new AppendMeters(meters);
        this.meters.waiting(groups);
    }

    /**
     * Appends what a command wants to add, in one transaction with what others add at the same time. A repeated request
     * answers where the events of the first one stand.
     *
     * @throws Refused where the record has moved on, or the key was used for another request
     */
    public Appended append(Append append) {
        return append(Prepared.of(append));
    }

    Appended append(Prepared append) {
        return groups.append(append).appendedOrThrow();
    }

    /**
     * Appends what several commands want to add, in one transaction. What is wrong with one does not touch the others.
     *
     * @return a verdict for each, in their order
     */
    public List<Verdict> appendAll(List<Append> appends) {
        return write(appends.stream().map(Prepared::of).toList());
    }

    List<Verdict> write(List<Prepared> appends) {
        return meters.measure(
                appends.size(),
                () -> Objects.requireNonNull(
                        statements.execute((Connection connection) -> AppendCall.execute(connection, appends))));
    }

    /** The events of a stream in their order; empty where it does not exist. */
    public List<RecordedEvent> stream(String stream) {
        return queries.sql(READ + "where e.stream = ? order by e.sequence")
                .params(stream)
                .query((row, _) -> EventJson.read(row.getString(1), row.getString(2)))
                .list();
    }

    /** The last sequence of a stream; empty where it does not exist. */
    public Optional<Long> lastSequence(String stream) {
        return queries.sql("select sequence from record.event where stream = ? order by sequence desc limit 1")
                .params(stream)
                .query(Long.class)
                .optional();
    }

    /** Those of some streams that exist, each with the position of its first event. */
    public Map<String, Long> existing(Collection<String> streams) {
        Map<String, Long> existing = new HashMap<>();
        queries.sql("select stream, position from record.event where stream = any(?) and sequence = 0")
                .params((Object) streams.toArray(String[]::new))
                .query(row -> {
                    existing.put(row.getString(1), row.getLong(2));
                });
        return existing;
    }

    /** The streams whose names begin with a text, in the order in which they began. */
    public List<String> beginningWith(String prefix) {
        // a range, for which there is an index: the names are compared byte for byte
        return queries.sql("select stream from record.event where stream >= ? and stream < ? and sequence = 0"
                        + " order by position")
                .params(prefix, prefix + '~')
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The first events of the streams with this prefix that began behind a position and hold a text beside their words, in their order. */
    public List<RecordedEvent> begunAfter(long position, String prefix, String text) {
        return queries.sql(READ + "where e.position > ? and e.stream >= ? and e.stream < ? and e.sequence = 0"
                        + " and strpos(e.envelope, ?) > 0 order by e.position")
                .params(position, prefix, prefix + '~', text)
                .query((row, _) -> EventJson.read(row.getString(1), row.getString(2)))
                .list();
    }

    /** The last event of a stream that is known to exist. */
    public RecordedEvent last(String stream) {
        return queries.sql(READ + "where e.stream = ? order by e.sequence desc limit 1")
                .params(stream)
                .query((row, _) -> EventJson.read(row.getString(1), row.getString(2)))
                .single();
    }

    /** The events from one position to another one, both of them known to be recorded. */
    public List<RecordedEvent> between(long first, long last) {
        // the same bounds twice: else the words of all that is before them are read
        return queries.sql(READ + "where e.position between ? and ? and w.position between ? and ? order by e.position")
                .params(first, last, first, last)
                .query((row, _) -> EventJson.read(row.getString(1), row.getString(2)))
                .list();
    }

    /** The event at a position that is known to be recorded. */
    public RecordedEvent at(long position) {
        return between(position, position).getFirst();
    }

    /** The events at some positions that are known to be recorded, by their positions. */
    public Map<Long, RecordedEvent> at(Collection<Long> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        Long[] all = positions.toArray(Long[]::new);
        Map<Long, RecordedEvent> events = new HashMap<>();
        queries.sql(READ + "where e.position = any(?) and w.position = any(?)")
                .params(all, all)
                .query(row -> {
                    RecordedEvent event = EventJson.read(row.getString(1), row.getString(2));
                    events.put(event.position(), event);
                });
        return events;
    }

    /**
     * Where the events of an earlier request with this key stand.
     *
     * @throws Refused where the key was used for another request
     */
    public Optional<Appended> earlier(OnceKey key) {
        return queries.sql("select w.salt is null or i.fingerprint = sha256(w.salt || ?), i.position, i.count"
                        + " from record.idempotency i join record.words w on w.position = i.position"
                        + " where i.principal = ? and i.key = ?")
                .params(key.fingerprintBytes(), key.principal(), key.key())
                .query((row, _) -> {
                    if (!row.getBoolean(1)) {
                        throw new Refused(Refusal.KEY_REUSED);
                    }
                    return new Appended(row.getLong(2), row.getInt(3), true);
                })
                .optional();
    }
}
