package io.factline.ui.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/** What PostgreSQL does with rows that come as COPY in binary: the same table as pgbench, 20,000 rows in a transaction. */
final class CopyIn {

    static final int ROWS = 20_000;

    /** The signature of the format, no flags, no extension: PostgreSQL, "COPY", binary format. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final AtomicLong STREAMS = new AtomicLong(System.nanoTime());

    private final Database database;
    private final String envelope;

    CopyIn(Database database, String envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    /** Writes that many rows on a connection of its own. */
    void rows() throws SQLException, IOException {
        byte[] rows = encoded();
        Properties login = new Properties();
        login.setProperty("user", database.superuser().user());
        login.setProperty("password", database.superuser().password());
        try (Connection connection = DriverManager.getConnection(database.url(), login)) {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench.event (stream, sequence, recorded_at, envelope) from stdin (format binary)");
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        }
    }

    private byte[] encoded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(HEADER);
        for (int row = 0; row < ROWS; row++) {
            out.writeShort(4);
            text(out, "copied/" + STREAMS.getAndIncrement());
            number(out, 0);
            number(out, 0);
            text(out, envelope);
        }
        out.writeShort(-1);
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }
}
