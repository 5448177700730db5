package io.factline.command.record;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.NewEvent;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Verdict;
import io.factline.record.Commitment;
import io.factline.record.EventJson;
import io.factline.record.StoredEvent;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One call of {@code record.append}: its arguments column by column, its answer row by row. */
final class AppendCall {

    private static final String SQL = "select outcome, first_position, events from record.append("
            + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PreparedStatement statement;
    private int argument;

    private AppendCall(PreparedStatement statement) {
        this.statement = statement;
    }

    /** An event beside the command that it belongs to, split and committed to. */
    private record Row(int command, Append append, NewEvent added, StoredEvent stored, Secret secret) {}

    private record Of<T>(int command, T value) {}

    /** Salt and commitment of one event. */
    private static final class Secret {
        private final byte[] salt = new byte[Commitment.SALT_BYTES];
        private final byte[] commitment;

        Secret(String words) {
            RANDOM.nextBytes(salt);
            commitment = Commitment.of(salt, words);
        }
    }

    /** Runs in whatever transaction the connection has; in autocommit that is one of its own. */
    static List<Verdict> execute(Connection connection, List<Append> appends) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            new AppendCall(statement).bind(appends);
            try (ResultSet answer = statement.executeQuery()) {
                List<Verdict> verdicts = new ArrayList<>();
                while (answer.next()) {
                    verdicts.add(verdict(answer));
                }
                return verdicts;
            }
        }
    }

    private static Verdict verdict(ResultSet answer) throws SQLException {
        return switch (answer.getString("outcome")) {
            case "appended" -> new Verdict(appended(answer, false), null);
            case "repeated" -> new Verdict(appended(answer, true), null);
            case "conflict" -> new Verdict(null, Refusal.CONFLICT);
            case "condition-failed" -> new Verdict(null, Refusal.CONDITION_FAILED);
            case "key-reused" -> new Verdict(null, Refusal.KEY_REUSED);
            case "again" -> new Verdict(null, Refusal.AGAIN);
            case String other -> throw new IllegalStateException("record.append answered " + other);
        };
    }

    private static Appended appended(ResultSet answer, boolean repeated) throws SQLException {
        return new Appended(answer.getLong("first_position"), answer.getInt("events"), repeated);
    }

    private void bind(List<Append> appends) throws SQLException {
        List<Row> rows = new ArrayList<>();
        List<Of<Condition>> conditions = new ArrayList<>();
        List<Of<OnceKey>> keys = new ArrayList<>();
        for (int command = 0; command < appends.size(); command++) {
            Append append = appends.get(command);
            for (NewEvent added : append.events()) {
                StoredEvent stored = EventJson.store(added.event());
                rows.add(new Row(command, append, added, stored, new Secret(stored.words())));
            }
            for (Condition condition : append.conditions()) {
                conditions.add(new Of<>(command, condition));
            }
            if (append.key() != null) {
                keys.add(new Of<>(command, append.key()));
            }
        }
        bindEvents(rows);
        column("int4", conditions, Of::command);
        column("text", conditions, of -> of.value().stream());
        column("int8", conditions, of -> of.value().sequence());
        column("int4", keys, Of::command);
        column("uuid", keys, of -> of.value().principal());
        column("text", keys, of -> of.value().key());
        column("bytea", keys, of -> of.value().fingerprintBytes(), byte[][]::new);
    }

    private void bindEvents(List<Row> rows) throws SQLException {
        column("int4", rows, Row::command);
        column("uuid", rows, row -> row.added().event().incident().value());
        column("text", rows, row -> row.added().event().stream());
        column("int8", rows, row -> row.added().sequence());
        column("uuid", rows, _ -> EventIds.next());
        column("text", rows, row -> row.stored().type());
        column("int4", rows, row -> row.stored().typeVersion());
        column("uuid", rows, row -> row.append().origin().actor());
        column("text", rows, row -> row.append().origin().client().text());
        column("uuid", rows, row -> row.append().origin().causation());
        column("uuid", rows, row -> row.append().origin().correlation());
        column("text", rows, row -> row.stored().data());
        column("text", rows, row -> row.stored().words());
        column("bytea", rows, row -> row.secret().salt, byte[][]::new);
        column("bytea", rows, row -> row.secret().commitment, byte[][]::new);
    }

    private <T> void column(String type, List<T> rows, Function<T, ? extends @Nullable Object> value)
            throws SQLException {
        column(type, rows, value, Object[]::new);
    }

    private <T> void column(
            String type, List<T> rows, Function<T, ? extends @Nullable Object> value, IntFunction<Object[]> array)
            throws SQLException {
        Object[] values = rows.stream().map(value).toArray(array);
        statement.setArray(++argument, statement.getConnection().createArrayOf(type, values));
    }
}
