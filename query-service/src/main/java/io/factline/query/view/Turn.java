package io.factline.query.view;

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
 * The turn to fill generations of a projection: a lock in the database, which one process holds on a connection of its own, so
 * that it goes with the process.
 */
final class Turn implements AutoCloseable {

    /** The condition that somebody has the turn of a key. */
    static final String TAKEN = """
            exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select d.oid from pg_database d where d.datname = current_database())
              and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(?, 0))""";

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Connection connection;
    private final String key;

    private Turn(Connection connection, String key) {
        this.connection = connection;
        this.key = key;
    }

    static String key(String projection) {
        return "factline.view." + projection;
    }

    /** Waits for the turn. */
    static Turn await(String projection, DataSource database) {
        return ask("select pg_advisory_lock(hashtextextended(?, 0))::text is not null", projection, database)
                .orElseThrow();
    }

    /** Takes the turn where nobody has it. */
    static Optional<Turn> take(String projection, DataSource database) {
        return ask("select pg_try_advisory_lock(hashtextextended(?, 0))", projection, database);
    }

    private static Optional<Turn> ask(String sql, String projection, DataSource database) {
        Connection connection = null;
        boolean taken = false;
        try {
            connection = database.getConnection();
            taken = answer(connection, sql, key(projection));
            return taken ? Optional.of(new Turn(connection, key(projection))) : Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "The generations of " + projection + " could not be locked", e);
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
