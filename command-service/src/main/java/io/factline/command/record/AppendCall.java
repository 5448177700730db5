package io.factline.command.record;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Verdict;
import io.factline.command.record.Prepared.Row;
import io.factline.incident.IncidentId;
import io.factline.record.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One call of {@code record.append}: its arguments column by column, its answer row by row. */
final class AppendCall {

    private static final String SQL = "select outcome, first_position, events from record.append("
            + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement statement;
    private int argument;

    private AppendCall(PreparedStatement statement) {
        this.statement = statement;
    }

    private record Of<T>(int command, T value) {}

    private record Added(Origin origin, Row row) {

        Event event() {
            return row.added().event();
        }
    }

    /** Runs in whatever transaction the connection has; in autocommit that is one of its own. */
    static List<Verdict> execute(Connection connection, List<Prepared> appends) throws SQLException {
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

    private void bind(List<Prepared> appends) throws SQLException {
        List<Of<Added>> rows = new ArrayList<>();
        List<Of<Condition>> conditions = new ArrayList<>();
        List<Of<OnceKey>> keys = new ArrayList<>();
        for (int command = 0; command < appends.size(); command++) {
            Append append = appends.get(command).append();
            for (Row row : appends.get(command).rows()) {
                rows.add(new Of<>(command, new Added(append.origin(), row)));
            }
            for (Condition condition : append.conditions()) {
                conditions.add(new Of<>(command, condition));
            }
            if (append.key() != null) {
                keys.add(new Of<>(command, append.key()));
            }
        }
        bindEvents(rows);
        column("int4", conditions, Of::command, Integer[]::new);
        column("text", conditions, of -> of.value().stream(), String[]::new);
        column("int8", conditions, of -> of.value().sequence(), Long[]::new);
        column("int4", keys, Of::command, Integer[]::new);
        column("uuid", keys, of -> of.value().principal(), UUID[]::new);
        column("text", keys, of -> of.value().key(), String[]::new);
        column("bytea", keys, of -> of.value().fingerprintBytes(), byte[][]::new);
    }

    private void bindEvents(List<Of<Added>> rows) throws SQLException {
        column("int4", rows, Of::command, Integer[]::new);
        column("uuid", rows, of -> incident(of.value().event()), UUID[]::new);
        column("text", rows, of -> of.value().event().stream(), String[]::new);
        column("int8", rows, of -> of.value().row().added().sequence(), Long[]::new);
        column("uuid", rows, of -> of.value().row().id(), UUID[]::new);
        column("text", rows, of -> of.value().row().stored().type(), String[]::new);
        column("int4", rows, of -> of.value().row().stored().typeVersion(), Integer[]::new);
        column("uuid", rows, of -> of.value().origin().actor(), UUID[]::new);
        column("text", rows, of -> of.value().origin().client().text(), String[]::new);
        column("uuid", rows, of -> of.value().origin().causation(), UUID[]::new);
        column("uuid", rows, of -> of.value().origin().correlation(), UUID[]::new);
        column("text", rows, of -> of.value().row().stored().data(), String[]::new);
        column("text", rows, of -> of.value().row().stored().words(), String[]::new);
        column("bytea", rows, of -> of.value().row().salt(), byte[][]::new);
        column("bytea", rows, of -> of.value().row().commitment(), byte[][]::new);
    }

    private static @Nullable UUID incident(Event event) {
        IncidentId incident = event.incident();
        return incident == null ? null : incident.value();
    }

    /** The driver sends arrays of these very classes in binary; those of identifiers it can only write as text. */
    private <T> void column(
            String type, List<T> rows, Function<T, ? extends @Nullable Object> value, IntFunction<Object[]> array)
            throws SQLException {
        Object[] values = array.apply(rows.size());
        Arrays.setAll(values, row -> value.apply(rows.get(row)));
        statement.setArray(++argument, statement.getConnection().createArrayOf(type, values));
    }
}
