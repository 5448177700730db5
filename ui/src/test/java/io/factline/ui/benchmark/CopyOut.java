package io.factline.ui.benchmark;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The fastest way that PostgreSQL hands out the rows that a rebuild reads: COPY in binary, on one connection. */
final class CopyOut {

    private final Database database;

    CopyOut(Database database) {
        this.database = database;
    }

    /** Answers how many rows a second came. */
    double perSecond() throws SQLException, java.io.IOException {
        try (Connection connection = database.stored().connect();
                OutputStream nowhere = OutputStream.nullOutputStream()) {
            long begun = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select e.envelope, w.words, e.position, e.incident, e.recorded_at from record.event e"
                                    + " join record.words w on w.position = e.position order by e.position)"
                                    + " to stdout (format binary)",
                            nowhere);
            return rows / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
