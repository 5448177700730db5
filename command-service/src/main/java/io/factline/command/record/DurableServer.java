package io.factline.command.record;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An acknowledgement means durable: a server that is set up to lose commits is refused before anything is written. */
final class DurableServer {

    private static final int VERSION_MIN = 150_000;

    private DurableServer() {}

    /**
     * Refuses a server that is too old, or does not write through to disk.
     *
     * @throws IllegalStateException with a sentence for the operator
     */
    static void require(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(value(statement, "server_version_num"));
            if (version < VERSION_MIN) {
                throw new IllegalStateException("Factline needs PostgreSQL 15 or newer, this server is "
                        + value(statement, "server_version") + ".");
            }
            List<String> unsafe = new ArrayList<>();
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                if (value(statement, setting).equals("off")) {
                    unsafe.add(setting);
                }
            }
            if (!unsafe.isEmpty()) {
                throw new IllegalStateException(
                        "Factline does not start: this PostgreSQL has " + String.join(" and ", unsafe)
                                + " off, so it could lose facts that it has acknowledged. Switch it on and start again.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Factline cannot reach its PostgreSQL at " + url.replaceAll("\\?.*", "") + ": " + e.getMessage(),
                    e);
        }
    }

    private static String value(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
