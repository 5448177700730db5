package io.factline.ui.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.factline.command.CommandServiceConfiguration;
import io.factline.command.fact.RecordedFact;
import io.factline.command.incident.Incident;
import io.factline.command.postgres.Login;
import io.factline.record.EventJson;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.MapperFeature;

/** The same aggregates on Axon's own JDBC engine as it comes: no cache, a transaction for each command. */
final class AxonStock implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final HikariDataSource connections = new HikariDataSource();
    private final Configuration axon;
    private final Facts facts;

    AxonStock(Database database, Facts facts) throws SQLException {
        this.facts = facts;
        Login owner = database.login("superuser");
        database.stored().execute("create schema if not exists axon");
        connections.setJdbcUrl(database.url() + "?currentSchema=axon");
        connections.setUsername(owner.user());
        connections.setPassword(owner.password());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setAutoCommit(false);
        Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .addModule(EventJson.recordedTimes()))
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(connections)))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Incident.class)
                        .configureCommandTargetResolver(_ -> CommandServiceConfiguration::target))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(RecordedFact.class)
                        .configureCommandTargetResolver(_ -> CommandServiceConfiguration::target))
                .start();
    }

    /** Records or corrects a fact. */
    LongConsumer commands() {
        return number -> axon.commandGateway().sendAndWait(facts.message(facts.command(number)));
    }

    @Override
    public void close() {
        axon.shutdown();
        connections.close();
    }
}
