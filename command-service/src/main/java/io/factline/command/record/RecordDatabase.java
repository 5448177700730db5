package io.factline.command.record;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database of the record. The owner ({@code spring.datasource.*}) makes its tables at start; everything else runs as
 * the role {@code factline_command}, which may append and read, and change nothing that is recorded.
 */
@Configuration(proxyBeanMethods = false)
class RecordDatabase {

    /** Longer than any statement may take: a server that vanished without a word is given up then. */
    private static final String SOCKET_SECONDS = "40";

    /** A writer that hangs is ended, so that the next one gets the lock. */
    private static final String SESSION = "set role factline_command; set idle_in_transaction_session_timeout = '5s';"
            + " set statement_timeout = '30s'; set tcp_keepalives_idle = 10";

    /** Checks that the server keeps what it acknowledges, then brings the tables up to date. */
    @Bean
    Migrations recordMigrations(Environment settings) {
        String url = settings.getRequiredProperty("spring.datasource.url");
        String user = settings.getRequiredProperty("spring.datasource.username");
        String password = settings.getProperty("spring.datasource.password", "");
        DurableServer.require(url, user, password);
        DurableServer.require(
                url,
                settings.getProperty("factline.database.command.username", user),
                settings.getProperty("factline.database.command.password", password));
        migrate(url, user, password, "record");
        migrate(url, user, password, "account");
        return new Migrations();
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @CommandDatabase
    HikariDataSource commandDatabase(
            Environment settings,
            Migrations migrated,
            MeterRegistry meters,
            @Value("${factline.database.command.connections:12}") int connections) {
        String url = settings.getRequiredProperty("spring.datasource.url");
        HikariDataSource database = new HikariDataSource();
        database.setPoolName("command");
        database.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        database.setJdbcUrl(url);
        database.setUsername(settings.getProperty(
                "factline.database.command.username", settings.getRequiredProperty("spring.datasource.username")));
        database.setPassword(settings.getProperty(
                "factline.database.command.password", settings.getProperty("spring.datasource.password", "")));
        database.setConnectionInitSql(SESSION);
        database.setMaximumPoolSize(connections);
        database.setConnectionTimeout(5_000);
        database.addDataSourceProperty("ApplicationName", "factline command");
        database.addDataSourceProperty("tcpKeepAlive", "true");
        // a server tells the values that broke a rule, and they would end up in a log
        database.addDataSourceProperty("logServerErrorDetail", "false");
        database.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
        return database;
    }

    private static void migrate(String url, String user, String password, String schema) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/" + schema)
                .defaultSchema(schema)
                .load()
                .migrate();
    }

    /** Says that the tables are there. */
    record Migrations() {}
}
