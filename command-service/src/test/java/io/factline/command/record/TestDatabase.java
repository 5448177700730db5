package io.factline.command.record;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A record of its own for a test class: a database beside the others on one real PostgreSQL for the whole run. */
final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = server();

    final String url;
    final RecordLog log;
    private final com.zaxxer.hikari.HikariDataSource connections;

    private TestDatabase(String url) {
        this.url = url;
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url", url,
                                "spring.datasource.username", SERVER.owner().user(),
                                "spring.datasource.password", SERVER.owner().password(),
                                "factline.database.command.username",
                                        SERVER.command().user(),
                                "factline.database.command.password",
                                        SERVER.command().password())));
        RecordDatabase database = new RecordDatabase();
        this.connections =
                database.commandDatabase(settings, database.recordMigrations(settings), new SimpleMeterRegistry(), 8);
        this.log = new RecordLog(connections, new SimpleMeterRegistry());
    }

    static TestDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(SERVER.jdbcUrl(), SERVER.superuser(), "drop database if exists " + name);
        execute(
                SERVER.jdbcUrl(),
                SERVER.superuser(),
                "create database " + name + " owner " + SERVER.owner().user());
        return new TestDatabase(SERVER.jdbcUrl().replaceAll("/factline$", "/" + name));
    }

    Connection asCommand() throws SQLException {
        return connections.getConnection();
    }

    Connection asQuery() throws SQLException {
        return DriverManager.getConnection(
                url, SERVER.query().user(), SERVER.query().password());
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                url, SERVER.owner().user(), SERVER.owner().password());
    }

    Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(
                url, SERVER.superuser().user(), SERVER.superuser().password());
    }

    /** The one number that a question is answered with, whoever may see what. */
    long number(String sql) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The owner of the record, acting as the role that erases. */
    Connection asRedactor() throws SQLException {
        Connection connection = asSuperuser();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role factline_redactor");
        }
        return connection;
    }

    private static void execute(String url, Login login, String sql) {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(Path.of("target/test-postgres").toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    @Override
    public void close() {
        connections.close();
    }
}
