package io.factline.command.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whoever may do everything in the database; Factline itself uses it for nothing but the roles.
 *
 * @param port the port of the server
 * @param login the name and the password
 */
record Superuser(int port, Login login) {

    private static final String DATABASE = "postgres";
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;

    Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(DATABASE);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("factline launcher");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        return source.getConnection();
    }

    /** Whether somebody else is connected; nobody is where the server does not answer. */
    boolean seesClients() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet clients = statement.executeQuery("select exists (select from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid())")) {
            return clients.next() && clients.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
