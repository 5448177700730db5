package io.factline.ui.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.factline.command.fact.RecordedFact;
import io.factline.command.incident.Incident;
import io.factline.fact.FactCommand;
import io.factline.incident.IncidentCommand;
import io.factline.record.EventJson;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.MapperFeature;

/** The same aggregates on Axon's own JDBC engine as it comes: no cache, a transaction for each command. */
final class AxonStock implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final Serializer JSON = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json ->
                    json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).addModule(EventJson.recordedTimes()))
            .build();

    private final HikariDataSource connections = new HikariDataSource();
    private final Configuration axon;
    private final Facts facts;

    AxonStock(Database database, Facts facts) throws SQLException {
        this.facts = facts;
        database.stored().execute("create schema axon");
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(database.url() + "?currentSchema=axon");
        plain.setUser(database.superuser().user());
        plain.setPassword(database.superuser().password());
        engine(new DataSourceConnectionProvider(plain)).createSchema(PostgresEventTableFactory.INSTANCE);
        connections.setDataSource(plain);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        connections.setAutoCommit(false);
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> engine(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(connections))))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Incident.class)
                        .configureCommandTargetResolver(_ -> AxonStock::target))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(RecordedFact.class)
                        .configureCommandTargetResolver(_ -> AxonStock::target))
                .start();
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider database) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(database)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .build();
    }

    /** Records or corrects a fact. */
    LongConsumer commands() {
        return number -> axon.commandGateway().sendAndWait(facts.message(facts.command(number)));
    }

    /** Runs, and lets go of the connections: the server has a hundred for all who take turns. */
    double briefly(Way.Run run) throws Exception {
        try {
            return run.perSecond();
        } finally {
            connections.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        String stream = switch (message.getPayload()) {
            case IncidentCommand command -> command.incident().stream();
            case FactCommand command -> command.id().stream(command.incident());
            default ->
                throw new IllegalArgumentException(message.getPayloadType().getName());
        };
        return new VersionedAggregateIdentifier((Object) stream, null);
    }

    @Override
    public void close() {
        axon.shutdown();
        connections.close();
    }
}
