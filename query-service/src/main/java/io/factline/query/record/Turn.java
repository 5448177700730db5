package io.factline.query.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The turn to do what only one process may do at a time: a lock in the database, which it holds on a connection of its own, so that
 * it goes with the process.
 */
public final class Turn implements AutoCloseable {

    /** The condition that somebody has the turn of a key. */
    public static final String TAKEN = """
            exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select d.oid from pg_database d where d.datname = current_database())
              and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(?, 0))""";

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private static final int VALID_SECONDS = 2;

    private final Connection connection;
    private final String key;

    private Turn(Connection connection, String key) {
        this.connection = connection;
        this.key = key;
    }

    /** The name of the lock. */
    public static String key(String task) {
        return "factline." + task;
    }

    /** Waits for the turn. */
    public static Turn await(String task, DataSource database) {
        return ask("select pg_advisory_lock(hashtextextended(?, 0))::text is not null", task, database)
                .orElseThrow();
    }

    /** Takes the turn where nobody has it. */
    public static Optional<Turn> take(String task, DataSource database) {
        return ask("select pg_try_advisory_lock(hashtextextended(?, 0))", task, database);
    }

    private static Optional<Turn> ask(String sql, String task, DataSource database) {
        Connection connection = null;
        boolean taken = false;
        try {
            connection = database.getConnection();
            taken = answer(connection, sql, key(task));
            return taken ? Optional.of(new Turn(connection, key(task))) : Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The turn of " + task + " could not be asked for", e);
        } finally {
            if (connection != null && !taken) {
                giveBack(connection);
            }
        }
    }

    private static boolean answer(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Whether the connection, and with it the lock, is still there. */
    public boolean isHeld() {
        try {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            LOG.debug("The lock {} is lost", key, e);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            answer(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", key);
        } catch (SQLException e) {
            // it goes with the connection, which is as good as gone
            LOG.debug("The lock {} could not be given back", key, e);
        } finally {
            giveBack(connection);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("A connection could not be given back", e);
        }
    }
}
