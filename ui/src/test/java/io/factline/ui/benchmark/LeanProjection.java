package io.factline.ui.benchmark;

import io.factline.fact.FactEvent;
import io.factline.query.record.LogEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The least that a projection can do, set-based: a row for each fact that says at which position it was changed last, and a
 * checkpoint, a page in a transaction. What the timelines do beyond that is what they cost.
 */
final class LeanProjection {

    private static final int PAGE = 1_000;

    private static final String UPSERT = """
            insert into lean (fact, position) select * from unnest(?::text[], ?::bigint[])
            on conflict (fact) do update set position = excluded.position""";

    private final Database database;
    private final QueryService service;

    LeanProjection(Database database, QueryService service) {
        this.database = database;
        this.service = service;
    }

    /** Answers how many events a second it took: a page is read while the one before it is written. */
    double perSecond() throws SQLException {
        long position = -1;
        long begun = System.nanoTime();
        try (Connection connection = database.stored().connect()) {
            execute(connection, "drop table if exists lean, lean_progress");
            execute(connection, "create table lean (fact text primary key, position bigint)");
            execute(connection, "create table lean_progress as select -1::bigint as position");
            connection.setAutoCommit(false);
            List<LogEntry> page = service.log().after(position, PAGE);
            while (!page.isEmpty()) {
                position = page.getLast().position();
                long from = position;
                CompletableFuture<List<LogEntry>> following =
                        CompletableFuture.supplyAsync(() -> service.log().after(from, PAGE));
                write(connection, page);
                page = following.join();
            }
        }
        return position / ((System.nanoTime() - begun) / 1e9);
    }

    private static void write(Connection connection, List<LogEntry> page) throws SQLException {
        Map<String, Long> facts = new LinkedHashMap<>();
        for (LogEntry entry : page) {
            if (entry instanceof LogEntry.Recorded recorded && recorded.event().event() instanceof FactEvent event) {
                facts.put(event.id().text(), entry.position());
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(1, connection.createArrayOf("text", facts.keySet().toArray()));
            upsert.setArray(2, connection.createArrayOf("bigint", facts.values().toArray()));
            upsert.executeUpdate();
        }
        execute(
                connection,
                "update lean_progress set position = " + page.getLast().position());
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
