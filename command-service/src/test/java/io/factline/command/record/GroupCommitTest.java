package io.factline.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Verdict;
import io.factline.incident.IncidentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

class GroupCommitTest {

    private static final int WAITING_MAX = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger calls = new AtomicInteger();
    private TestDatabase database;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void stop() {
        threads.close();
        database.close();
    }

    @Test
    void whoeverComesAtTheSameTimeSharesATransactionAndEachStandsOnce() throws Exception {
        GroupCommit groups = groups(1_000);
        List<Future<List<Verdict>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 64; writer++) {
            writers.add(threads.submit(() -> IntStream.range(0, 20)
                    .mapToObj(i -> groups.append(Prepared.of(Appends.to(Appends.incident(), 0, 1 + i % 3))))
                    .toList()));
        }
        List<Long> positions = new ArrayList<>();
        for (Future<List<Verdict>> writer : writers) {
            for (Verdict verdict : writer.get()) {
                long first = verdict.appendedOrThrow().firstPosition();
                IntStream.range(0, verdict.appendedOrThrow().events()).forEach(i -> positions.add(first + i));
            }
        }
        assertThat(positions).doesNotHaveDuplicates().hasSize((int)
                database.number("select count(*) from record.event"));
        assertThat(calls.get()).isLessThan(64 * 20 / 2);
    }

    @Test
    void ofTwoInOneGroupThatWriteTheSameStreamOneStandsAndOnlyTheOtherConflicts() throws Exception {
        GroupCommit groups = groups(WAITING_MAX);
        IncidentId contested = Appends.incident();
        List<Future<Verdict>> answers;
        try (Connection _ = holdTheRecord()) {
            answers = inOneGroup(
                    groups,
                    Appends.to(contested, 0, 1),
                    Appends.to(contested, 0, 1),
                    Appends.to(Appends.incident(), 0, 1));
        }
        assertThat(answers.get(0).get().appendedOrThrow().events()).isOne();
        assertThat(answers.get(1).get().refusal()).isEqualTo(Refusal.CONFLICT);
        assertThat(answers.get(2).get().appendedOrThrow().events()).isOne();
        assertThat(database.log.stream(contested.stream())).hasSize(1);
    }

    @Test
    void whatTheDatabaseCannotTakeFailsAloneAndTheOthersStand() throws Exception {
        GroupCommit groups = groups(WAITING_MAX);
        List<Future<Verdict>> answers;
        try (Connection _ = holdTheRecord()) {
            answers = inOneGroup(
                    groups,
                    Appends.to(Appends.incident(), 0, 1),
                    Appends.relying(Appends.incident(), 0, "no text of PostgreSQL: \0", 0),
                    Appends.to(Appends.incident(), 0, 1));
        }
        assertThat(failure(answers.get(1))).isInstanceOf(DataAccessException.class);
        assertThat(answers.get(0).get().appendedOrThrow().events()).isOne();
        assertThat(answers.get(2).get().appendedOrThrow().events()).isOne();
        assertThat(database.number("select count(*) from record.event")).isEqualTo(3);
    }

    @Test
    void whereTooManyWaitTheNextIsToldAtOnceAndNothingOfItStands() throws Exception {
        GroupCommit groups = groups(WAITING_MAX);
        List<Future<Verdict>> answers;
        IncidentId late = Appends.incident();
        try (Connection _ = holdTheRecord()) {
            answers = inOneGroup(
                    groups,
                    Appends.to(Appends.incident(), 0, 1),
                    Appends.to(Appends.incident(), 0, 1),
                    Appends.to(Appends.incident(), 0, 1));
            Future<Verdict> refused = threads.submit(() -> groups.append(Prepared.of(Appends.to(late, 0, 1))));
            assertThat(failure(refused)).isInstanceOf(TransientDataAccessResourceException.class);
        }
        for (Future<Verdict> answer : answers) {
            assertThat(answer.get().appendedOrThrow().events()).isOne();
        }
        assertThat(database.log.stream(late.stream())).isEmpty();
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndNothingOfItStandsEvenLater() throws Exception {
        GroupCommit groups = groups(WAITING_MAX);
        IncidentId given = Appends.incident();
        try (Connection _ = holdTheRecord()) {
            Future<Verdict> waited = inOneGroup(groups, Appends.to(given, 0, 1)).getFirst();
            assertThat(failure(waited)).isInstanceOf(TransientDataAccessResourceException.class);
        }
        groups.append(Prepared.of(Appends.to(Appends.incident(), 0, 1)));
        assertThat(database.number("select count(*) from record.event")).isEqualTo(2);
        assertThat(database.log.stream(given.stream())).isEmpty();
    }

    private GroupCommit groups(int waitingMax) {
        return new GroupCommit(
                appends -> {
                    calls.incrementAndGet();
                    return database.log.write(appends);
                },
                waitingMax);
    }

    /** Until it is closed nobody appends, and whoever comes next waits in the database. */
    private Connection holdTheRecord() throws SQLException {
        Connection holder = database.asSuperuser();
        try (Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('factline.record', 0))");
        }
        return holder;
    }

    /** What waits, in this order, behind one that writes already. */
    private List<Future<Verdict>> inOneGroup(GroupCommit groups, Append... appends) throws InterruptedException {
        threads.execute(() -> groups.append(Prepared.of(Appends.to(Appends.incident(), 0, 1))));
        waitUntil(() -> calls.get() == 1);
        List<Future<Verdict>> answers = new ArrayList<>();
        for (Append append : appends) {
            answers.add(threads.submit(() -> groups.append(Prepared.of(append))));
            int waiting = answers.size();
            waitUntil(() -> groups.waiting() == waiting);
        }
        return answers;
    }

    private static void waitUntil(java.util.function.BooleanSupplier moment) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!moment.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(1);
        }
    }

    private static Throwable failure(Future<Verdict> answer) throws InterruptedException {
        try {
            throw new AssertionError("was answered " + answer.get());
        } catch (ExecutionException e) {
            return java.util.Objects.requireNonNull(e.getCause());
        }
    }
}
