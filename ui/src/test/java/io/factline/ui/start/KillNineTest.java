package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledgement means durable: whatever is killed while facts are written, each acknowledged one is there once. */
class KillNineTest {

    private static final int WRITERS = 4;
    private static final int WRITE_MILLIS = 1_500;

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedFactIsThereOnceAfterTheProductOrItsPostgresWasKilledWhileWriting() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements();
        for (int round = 0; round < 2; round++) {
            try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
                acknowledgements.write(factline, WRITERS, () -> {
                    Thread.sleep(WRITE_MILLIS);
                    factline.killPostgres();
                    Thread.sleep(WRITE_MILLIS);
                    factline.killPostgres();
                    factline.waitUntilItWrites();
                    Thread.sleep(WRITE_MILLIS);
                    factline.kill();
                });
            }
        }
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            acknowledgements.write(factline, WRITERS, () -> Thread.sleep(WRITE_MILLIS));
            assertThat(acknowledgements.positions()).hasSizeGreaterThan(100);
            isIntact(factline, acknowledgements);
        }
        try (ChildProcess restarted = ChildProcess.start(directory, "1g")) {
            isIntact(restarted, acknowledgements);
        }
    }

    private void isIntact(ChildProcess factline, Acknowledgements acknowledgements) throws IOException, SQLException {
        Map<String, Long> shown = factline.timeline();
        assertThat(shown).containsAllEntriesOf(acknowledgements.positions());
        Set<String> neverSent = new TreeSet<>(shown.keySet());
        neverSent.removeAll(acknowledgements.sent());
        assertThat(neverSent).isEmpty();
        try (Connection database =
                        DriverManager.getConnection(factline.databaseUrl(), "postgres", factline.databasePassword());
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) = max(position) + 1, min(position) = 0,"
                                + " (select count(*) from record.event e where not exists (select from record.words w where w.position = e.position)),"
                                + " (select count(*) from record.idempotency where key not like 'key-last-%') from record.event")) {
            row.next();
            assertThat(row.getBoolean(1)).as("positions are dense").isTrue();
            assertThat(row.getBoolean(2)).as("positions start at 0").isTrue();
            assertThat(row.getLong(3)).as("events without their words").isZero();
            assertThat(row.getLong(4)).as("one key for each fact").isEqualTo(shown.size());
        }
    }
}
