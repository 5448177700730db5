package io.factline.ui.benchmark;

import io.factline.ui.fault.Apart;
import io.factline.ui.fault.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The query service in a process of its own, and somebody who reads its view past it. */
final class QueryProcess implements AutoCloseable {

    private static final int WAIT_MILLIS = 5_000;

    private final ChildProcess process;
    private final Connection reader;
    private final PreparedStatement position;

    /** Starts it, and waits until it answers. */
    QueryProcess(Database database, Path directory) throws IOException, InterruptedException, SQLException {
        List<String> settings = new ArrayList<>(Apart.database("query", database.postgres()));
        settings.add("--factline.part=query");
        this.process = ChildProcess.launch(directory, List.of("-Xmx512m"), settings.toArray(String[]::new));
        process.waitUntil(
                () -> process.answers() && !process.get("/api/v1/incidents").has("code"));
        String view = database.stored()
                .texts("select 'view_' || number from view.generation where state = 'serving'")
                .getFirst();
        this.reader = database.stored().connect();
        try (Statement listen = reader.createStatement()) {
            listen.execute("listen factline_view");
        }
        this.position = reader.prepareStatement("select position from " + view + ".progress");
    }

    /** Returns as soon as a reader of the database, who sleeps until the view says that it has grown, sees a position. */
    void awaitInView(long wanted) throws SQLException {
        while (seen() < wanted) {
            if (reader.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS).length == 0) {
                throw new IllegalStateException("position " + wanted + " never came");
            }
        }
    }

    private long seen() throws SQLException {
        try (ResultSet row = position.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns when the answer to a question that waits for a position has come. */
    void awaitAnswer(Facts facts, long wanted) {
        long known =
                process.get(facts.path() + "?after=" + wanted).path("position").longValue();
        if (known < wanted) {
            throw new IllegalStateException("position " + wanted + " was not known: " + known);
        }
    }

    @Override
    public void close() throws SQLException {
        reader.close();
        process.close();
    }
}
