package io.factline.command.record;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.NewEvent;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.record.Commitment;
import io.factline.record.EventJson;
import io.factline.record.RecordedEvent;
import io.factline.record.StoredEvent;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log. Events enter only through the database function {@code record.append}: one call is one transaction, and when it
 * returns the events are durable, in their place, and visible to every reader.
 */
@Component
public class RecordLog {

    private static final String APPEND = "select outcome, first_position, events from record.append("
            + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String READ = "select e.envelope, w.words from record.event e join record.words w on w.position = e.position ";

    private final JdbcTemplate statements;
    private final JdbcClient queries;
    private final SecureRandom random = new SecureRandom();

    RecordLog(@CommandDatabase DataSource database) {
        this.statements = new JdbcTemplate(database);
        this.queries = JdbcClient.create(statements);
    }

    /**
     * Appends what a command wants to add. A repeated request answers where the events of the first one stand.
     *
     * @throws Refused where the record has moved on, or the key was used for another request
     */
    public Appended append(Append append) {
        return statements.execute((Connection connection) -> {
            try (PreparedStatement call = connection.prepareStatement(APPEND)) {
                bind(call, append);
                try (ResultSet answer = call.executeQuery()) {
                    answer.next();
                    return switch (answer.getString("outcome")) {
                        case "appended", "repeated" ->
                            new Appended(answer.getLong("first_position"), answer.getInt("events"));
                        case "conflict" -> throw new Refused(Refusal.CONFLICT);
                        case "condition-failed" -> throw new Refused(Refusal.CONDITION_FAILED);
                        case "key-reused" -> throw new Refused(Refusal.KEY_REUSED);
                        case String other -> throw new IllegalStateException("record.append answered " + other);
                    };
                }
            }
        });
    }

    /** The events of a stream from a sequence on, in their order; empty where it does not exist. */
    public List<RecordedEvent> stream(String stream, long fromSequence) {
        return queries.sql(READ + "where e.stream = ? and e.sequence >= ? order by e.sequence")
                .params(stream, fromSequence)
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

    /** The event at a position that is known to be recorded. */
    public RecordedEvent at(long position) {
        return queries.sql(READ + "where e.position = ?")
                .params(position)
                .query((row, _) -> EventJson.read(row.getString(1), row.getString(2)))
                .single();
    }

    /**
     * Where the events of an earlier request with this key stand.
     *
     * @throws Refused where the key was used for another request
     */
    public Optional<Appended> earlier(OnceKey key) {
        return queries.sql("select fingerprint, position, count from record.idempotency where principal = ? and key = ?")
                .params(key.principal(), key.key())
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes(1), key.fingerprintBytes())) {
                        throw new Refused(Refusal.KEY_REUSED);
                    }
                    return new Appended(row.getLong(2), row.getInt(3));
                })
                .optional();
    }

    private void bind(PreparedStatement call, Append append) throws SQLException {
        List<NewEvent> events = append.events();
        List<StoredEvent> stored = events.stream().map(e -> EventJson.store(e.event())).toList();
        List<byte[]> salts = new ArrayList<>();
        List<byte[]> commitments = new ArrayList<>();
        for (StoredEvent event : stored) {
            byte[] salt = new byte[Commitment.SALT_BYTES];
            random.nextBytes(salt);
            salts.add(salt);
            commitments.add(Commitment.of(salt, event.words()));
        }
        Origin origin = append.origin();
        List<Condition> conditions = append.conditions();
        List<OnceKey> keys = append.key() == null ? List.of() : List.of(append.key());
        Arguments to = new Arguments(call);
        to.bind("int4", events, _ -> 0);
        to.bind("uuid", events, e -> e.event().incident().value());
        to.bind("text", events, e -> e.event().stream());
        to.bind("int8", events, NewEvent::sequence);
        to.bind("uuid", events, _ -> EventIds.next());
        to.bind("text", stored, StoredEvent::type);
        to.bind("int4", stored, StoredEvent::typeVersion);
        to.bind("uuid", events, _ -> origin.actor());
        to.bind("text", events, _ -> origin.client().text());
        to.bind("uuid", events, _ -> origin.causation());
        to.bind("uuid", events, _ -> origin.correlation());
        to.bind("text", stored, StoredEvent::data);
        to.bind("text", stored, StoredEvent::words);
        to.bind("bytea", salts, bytes -> bytes);
        to.bind("bytea", commitments, bytes -> bytes);
        to.bind("int4", conditions, _ -> 0);
        to.bind("text", conditions, Condition::stream);
        to.bind("int8", conditions, Condition::sequence);
        to.bind("int4", keys, _ -> 0);
        to.bind("uuid", keys, OnceKey::principal);
        to.bind("text", keys, OnceKey::key);
        to.bind("bytea", keys, OnceKey::fingerprintBytes);
    }

    /** Binds one array after the other. */
    private static final class Arguments {

        private final PreparedStatement call;
        private int index;

        Arguments(PreparedStatement call) {
            this.call = call;
        }

        <T> void bind(String type, List<T> rows, Function<T, ? extends @Nullable Object> column) throws SQLException {
            Array array = call.getConnection().createArrayOf(type, rows.stream().map(column).toArray());
            call.setArray(++index, array);
        }
    }
}
