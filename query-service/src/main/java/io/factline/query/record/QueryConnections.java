package io.factline.query.record;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The connections of the query side: as the role {@code factline_query}, which can change nothing that is recorded. */
@Configuration(proxyBeanMethods = false)
class QueryConnections {

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @QueryDatabase
    HikariDataSource queryDatabase(
            Environment settings,
            MeterRegistry meters,
            @Value("${factline.database.query.connections:12}") int connections) {
        HikariDataSource database = new HikariDataSource();
        database.setPoolName("query");
        database.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        database.setJdbcUrl(settings.getRequiredProperty("spring.datasource.url"));
        database.setUsername(settings.getProperty(
                "factline.database.query.username", settings.getProperty("spring.datasource.username", "")));
        database.setPassword(settings.getProperty(
                "factline.database.query.password", settings.getProperty("spring.datasource.password", "")));
        // many ask at once: starting workers costs a short question more than it saves, and a long one would take all
        // processors
        database.setConnectionInitSql(
                "set role factline_query; set statement_timeout = '30s'; set max_parallel_workers_per_gather = 0");
        database.setMaximumPoolSize(connections);
        database.setConnectionTimeout(5_000);
        // the tables may be made by a command service that starts at the same time
        database.setInitializationFailTimeout(-1);
        database.addDataSourceProperty("ApplicationName", "factline query");
        database.addDataSourceProperty("tcpKeepAlive", "true");
        // a server tells the values that broke a rule, and they would end up in a log
        database.addDataSourceProperty("logServerErrorDetail", "false");
        // longer than any statement may take: a server that vanished without a word is given up then
        database.addDataSourceProperty("socketTimeout", "40");
        return database;
    }

    @Bean(defaultCandidate = false)
    @QueryDatabase
    JdbcTransactionManager queryTransactions(@QueryDatabase HikariDataSource database) {
        return new JdbcTransactionManager(database);
    }
}
