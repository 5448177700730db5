package io.factline.command.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.util.PasswordUtil;

/**
 * Who may log in, each with no more rights than its work needs.
 *
 * <p>The passwords are drawn at every start and kept nowhere: what is not stored cannot be stolen from a disk.
 *
 * @param owner owns the database and its tables
 * @param command writes the record
 * @param query reads the record and writes the views
 */
record Logins(Login owner, Login command, Login query) {

    static final String DATABASE = "factline";
    private static final String OWNER = "factline_owner";
    private static final String COMMAND = "factline_command";
    private static final String QUERY = "factline_query";
    private static final String REDACTOR = "factline_redactor";
    private static final String HARMLESS = " nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

    /** Makes the roles and the database where they are missing, and sets right what was changed by hand. */
    static Logins prepare(Superuser superuser) {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, COMMAND, QUERY, REDACTOR)) {
                if (isMissing(connection, "select from pg_roles where rolname = ?", role)) {
                    statement.execute("create role " + role);
                }
                statement.execute("alter role " + role + HARMLESS + (role.equals(REDACTOR) ? " nologin" : " login"));
            }
            if (isMissing(connection, "select from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            closeDatabases(statement);
            keepDurable(statement);
            return new Logins(login(statement, OWNER), login(statement, COMMAND), login(statement, QUERY));
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "The roles of the embedded database could not be prepared (" + e.getMessage() + ").", e);
        }
    }

    private static void closeDatabases(Statement statement) throws SQLException {
        statement.execute("revoke all on database " + DATABASE + ", postgres, template1 from public");
        statement.execute(
                "grant connect on database " + DATABASE + " to " + String.join(", ", OWNER, COMMAND, QUERY, REDACTOR));
    }

    /** A setting that is tied to a role or a database outranks the command line: such a one must not stay. */
    private static void keepDurable(Statement statement) throws SQLException {
        statement.execute("alter database " + DATABASE + " reset synchronous_commit");
        for (String role : List.of(OWNER, COMMAND, QUERY, REDACTOR)) {
            statement.execute("alter role " + role + " reset synchronous_commit");
            statement.execute("alter role " + role + " in database " + DATABASE + " reset synchronous_commit");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    /** Hashed before it is sent, so that the password shows up in no log of the server. */
    private static Login login(Statement statement, String role) throws SQLException {
        String password = Secret.draw();
        statement.execute(PasswordUtil.genAlterUserPasswordSQL(role, password.toCharArray(), "scram-sha-256"));
        return new Login(role, password);
    }
}
