package io.factline.ui.benchmark;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.factline.ui.fault.Stored;
import java.nio.file.Path;

/** The PostgreSQL that the product starts, as durable as ever. */
record Database(EmbeddedPostgres postgres) implements AutoCloseable {

    static Database start(Path directory) {
        return new Database(EmbeddedPostgres.start(directory));
    }

    String url() {
        return postgres.jdbcUrl();
    }

    Login superuser() {
        return postgres.superuser();
    }

    int port() {
        return Integer.parseInt(url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** What lies in it, seen by its superuser. */
    Stored stored() {
        return new Stored(url(), superuser().password());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
