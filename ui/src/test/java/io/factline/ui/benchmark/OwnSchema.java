package io.factline.ui.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.factline.query.timeline.TimelineProjection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;

/** Tables of the timelines beside those of the product, for whoever fills them in another way. */
final class OwnSchema implements AutoCloseable {

    private static final String NAME = "bench_view";
    private static final int CONNECTIONS = 4;

    private final Database database;
    private final TimelineProjection projection;
    private final HikariDataSource connections = new HikariDataSource();

    OwnSchema(Database database, TimelineProjection projection) {
        this.database = database;
        this.projection = projection;
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(database.url() + "?currentSchema=" + NAME);
        plain.setUser(database.superuser().user());
        plain.setPassword(database.superuser().password());
        connections.setDataSource(plain);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setInitializationFailTimeout(-1);
    }

    /** Makes its tables anew. */
    void empty() throws IOException, SQLException {
        String tables = new ClassPathResource(projection.schema()).getContentAsString(StandardCharsets.UTF_8);
        database.stored()
                .execute("drop schema if exists " + NAME + " cascade; create schema " + NAME + "; set search_path = "
                        + NAME + "; " + tables);
    }

    DataSource connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
