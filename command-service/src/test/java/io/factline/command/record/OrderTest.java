package io.factline.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Verdict;
import io.factline.incident.IncidentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderTest {

    private TestDatabase database;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void manyWritersGetDensePositionsInTheOrderOfTimeAndNoReaderSeesOneBeforeTheOneBelowIt() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
            Future<Integer> reader = threads.submit(() -> looksAtDensePrefixes(writing));
            List<Future<List<Appended>>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(threads.submit(() -> appendsOfVariousSizes(60)));
            }
            List<Appended> acknowledged = new ArrayList<>();
            try {
                for (Future<List<Appended>> writer : writers) {
                    acknowledged.addAll(writer.get());
                }
            } finally {
                writing.set(false);
            }
            assertThat(reader.get()).isGreaterThan(10);
            long events = acknowledged.stream().mapToLong(Appended::events).sum();
            assertThat(acknowledged).extracting(Appended::firstPosition).doesNotHaveDuplicates();
            assertThat(database.number("select count(*) from record.event")).isEqualTo(events);
            assertThat(database.number("select count(*) from record.words")).isEqualTo(events);
            assertThat(database.number("select min(position) from record.event"))
                    .isZero();
            assertThat(database.number("select max(position) from record.event"))
                    .isEqualTo(events - 1);
            assertThat(database.number(
                            "select count(*) from (select recorded_at < lag(recorded_at) over (order by position) as back"
                                    + " from record.event) t where back"))
                    .isZero();
        }
    }

    private List<Appended> appendsOfVariousSizes(int times) {
        List<Appended> appended = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            List<Append> group = new ArrayList<>();
            for (int command = 0; command <= i % 4; command++) {
                group.add(Appends.to(Appends.incident(), 0, 1 + i % 3));
            }
            for (Verdict verdict : database.log.appendAll(group)) {
                appended.add(verdict.appendedOrThrow());
            }
        }
        return appended;
    }

    /** In every snapshot the positions are 0 to n without a hole. */
    private int looksAtDensePrefixes(AtomicBoolean writing) throws SQLException {
        int looks = 0;
        try (Connection connection = database.asQuery();
                Statement statement = connection.createStatement()) {
            while (writing.get()) {
                ResultSet row =
                        statement.executeQuery("select count(*), coalesce(max(position), -1) from record.event");
                row.next();
                assertThat(row.getLong(1)).isEqualTo(row.getLong(2) + 1);
                looks++;
            }
        }
        return looks;
    }

    @Test
    void aWriterThatHangsIsEndedAndTheNextOneWaitsForItAndTakesItsPlace() throws Exception {
        long before = database.log.append(Appends.to(Appends.incident(), 0, 1)).lastPosition();
        IncidentId hanging = Appends.incident();
        Connection hung = database.asCommand();
        try {
            hung.setAutoCommit(false);
            AppendCall.execute(hung, List.of(Prepared.of(Appends.to(hanging, 0, 5))));
            Instant start = Instant.now();
            CompletableFuture<Appended> next =
                    CompletableFuture.supplyAsync(() -> database.log.append(Appends.to(Appends.incident(), 0, 1)));
            Thread.sleep(1_000);
            assertThat(next).isNotDone();
            assertThat(database.number("select max(position) from record.event"))
                    .isEqualTo(before);
            assertThat(next.get().firstPosition()).isEqualTo(before + 1);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(9));
            assertThatThrownBy(hung::commit).isInstanceOf(SQLException.class);
        } finally {
            hung.abort(Runnable::run);
        }
        assertThat(database.log.stream(hanging.stream())).isEmpty();
    }

    @Test
    void anAppendThatIsRolledBackLeavesNoGap() throws Exception {
        long before = database.log.append(Appends.to(Appends.incident(), 0, 1)).lastPosition();
        try (Connection connection = database.asCommand()) {
            connection.setAutoCommit(false);
            AppendCall.execute(connection, List.of(Prepared.of(Appends.to(Appends.incident(), 0, 5))));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(database.log.append(Appends.to(Appends.incident(), 0, 1)).firstPosition())
                .isEqualTo(before + 1);
    }

    @Test
    void aClockThatIsSetBackDoesNotSetTheRecordBack() throws Exception {
        long before = database.log.append(Appends.to(Appends.incident(), 0, 1)).lastPosition();
        execute("insert into record.event (position, stream, sequence, recorded_at, envelope) values (" + (before + 1)
                + ", 'test/later', 0, now() + interval '1 day', '{\"data\":{}}')");
        IncidentId incident = Appends.incident();
        assertThat(database.log.append(Appends.to(incident, 0, 1)).firstPosition())
                .isEqualTo(before + 2);
        assertThat(database.log.stream(incident.stream()).getFirst().recordedAt())
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void wordsGoOnInANewTableEveryMillionPositions() throws Exception {
        execute("insert into record.event (position, stream, sequence, recorded_at, envelope)"
                + " values (999998, 'test/million', 0, now(), '{\"data\":{}}')");
        IncidentId incident = Appends.incident();
        assertThat(database.log.append(Appends.to(incident, 0, 3)).firstPosition())
                .isEqualTo(999_999);
        assertThat(database.log.stream(incident.stream())).hasSize(3);
        assertThat(database.number("select count(*) from record.words_1")).isEqualTo(2);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
