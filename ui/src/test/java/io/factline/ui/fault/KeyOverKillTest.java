package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Caller.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same request, sent fifty times at once while Factline is killed, and again until each has its answer: one fact. */
class KeyOverKillTest {

    private static final int AT_ONCE = 50;

    /** How often a kill may come too late, behind the last answer, until it comes among them. */
    private static final int TRIES = 10;

    /** What each append to the record takes first. */
    private static final String LOCK = "hashtextextended('factline.record', 0)";

    private static final String WAITING = " from pg_locks where locktype = 'advisory' and not granted";

    @TempDir
    private static Path directory;

    private static int port;
    private static ChildProcess factline;

    @BeforeAll
    static void starts() throws Exception {
        port = ChildProcess.freePort();
        factline = started();
    }

    @AfterAll
    static void ends() {
        factline.close();
    }

    private static ChildProcess started() throws Exception {
        ChildProcess started =
                ChildProcess.launch(port, directory, ChildProcess.briefly("1g"), "--factline.demo=false");
        started.waitUntilItWrites();
        return started;
    }

    @Test
    void killedBeforeAnyIsCommittedItIsOneFactInTheEnd() throws Exception {
        int rounds = Rounds.of(1);
        for (int round = 1; round <= rounds; round++) {
            try (SameRequest same = new SameRequest(factline.caller(), "none-" + round)) {
                try (Connection database = factline.stored().connect()) {
                    number(database, "select 1 from pg_advisory_lock(" + LOCK + ")");
                    same.send(AT_ONCE);
                    factline.waitUntil(() -> number(database, "select count(*)" + WAITING) > 0);
                    same.over(factline::kill);
                    // PostgreSQL would still commit what it was asked for before
                    number(database, "select count(pg_terminate_backend(pid))" + WAITING);
                    while (number(database, "select count(*)" + WAITING) > 0) {
                        Thread.sleep(20);
                    }
                    assertThat(recorded(database, same))
                            .as("committed before the kill")
                            .isZero();
                }
                isOneFactInTheEnd(same);
                assertThat(same.unanswered()).isPositive();
            }
        }
        told("before the commit", rounds);
    }

    @Test
    void killedBetweenTheCommitAndTheFirstAnswerItIsOneFactInTheEnd() throws Exception {
        int rounds = Rounds.of(1);
        for (int round = 1; round <= rounds; round++) {
            try (SameRequest same = new SameRequest(factline.caller(), "committed-" + round)) {
                try (Connection database = factline.stored().connect()) {
                    number(database, "select 1 from pg_advisory_lock(" + LOCK + ")");
                    same.send(AT_ONCE);
                    factline.waitUntil(() -> number(database, "select count(*)" + WAITING) > 0);
                    // whoever stands still answers nobody
                    Machine.signal("STOP", List.of(factline.pid()));
                    number(database, "select count(pg_advisory_unlock(" + LOCK + "))");
                    factline.waitUntil(() -> recorded(database, same) == 1);
                    factline.waitUntil(() -> same.pending() == AT_ONCE);
                    same.over(factline::kill);
                }
                isOneFactInTheEnd(same);
                assertThat(same.answered()).as("answered before the kill").isZero();
                assertThat(same.unanswered()).isEqualTo(AT_ONCE);
            }
        }
        told("between the commit and the first answer", rounds);
    }

    @Test
    void killedAmongTheAnswersItIsOneFactInTheEnd() throws Exception {
        int tries = 0;
        for (int left = Rounds.of(1); left > 0; ) {
            tries++;
            assertThat(tries).as("kills, none of them among the answers").isLessThanOrEqualTo(Rounds.of(TRIES));
            try (SameRequest same = new SameRequest(factline.caller(), "answered-" + tries)) {
                same.send(AT_ONCE);
                same.awaitTheFirstAnswer();
                same.over(factline::kill);
                isOneFactInTheEnd(same);
                assertThat(same.answered()).isPositive();
                left -= same.unanswered() > 0 ? 1 : 0;
            }
        }
        told("among the answers", tries);
    }

    private static void isOneFactInTheEnd(SameRequest same) throws Exception {
        factline = started();
        List<Answer> answers = same.answers();
        assertThat(answers)
                .hasSize(AT_ONCE)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        try (Connection database = factline.stored().connect()) {
            assertThat(recorded(database, same)).isEqualTo(1);
        }
    }

    private static void told(String when, int times) {
        System.out.println("fault: one key from " + AT_ONCE + " at once over a kill " + when + ", " + times
                + " times, one fact each");
    }

    private static long recorded(Connection database, SameRequest same) throws SQLException {
        return number(
                database,
                "select count(*) from record.words w where w.words::json ->> '/fact/summary' = '" + same.summary()
                        + "'");
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
