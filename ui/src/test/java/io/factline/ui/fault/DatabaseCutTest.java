package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away, cuts its connections or falls silent: clients are told so in time, and all goes on by itself. */
class DatabaseCutTest {

    private static final int WRITERS = 6;
    private static final long SEED = 110_000_000;

    /** 5 seconds for a turn, 5 for a connection and 40 for a statement, and a little for the machine. */
    private static final Duration LONGEST = Duration.ofSeconds(52);

    @TempDir
    private static Path directory;

    private static ChildProcess factline;
    private static final Acknowledgements ACKNOWLEDGEMENTS = new Acknowledgements(ChildProcess.INCIDENT);

    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeAll
    static void starts() throws Exception {
        factline = ChildProcess.start(directory, "1g");
    }

    @AfterAll
    static void ends() {
        factline.close();
    }

    @AfterEach
    void nothingIsLostAndClientsWereToldInTime() throws SQLException, IOException {
        new Intact(factline.stored(), factline.caller(), ACKNOWLEDGEMENTS).holds();
        assertThat(factline.caller().answers().keySet()).containsAnyOf(200, 201).isSubsetOf(0, 200, 201, 409, 503);
        assertThat(factline.caller().withoutRetryAfter()).isZero();
        assertThat(factline.caller().longest()).isLessThan(LONGEST);
    }

    @Test
    void aDatabaseThatIsStoppedIsStartedAgainAndWritesGoOn() throws Exception {
        int times = Rounds.of(2);
        ACKNOWLEDGEMENTS.write(factline.caller(), WRITERS, () -> {
            for (int i = 0; i < times; i++) {
                pause();
                Machine.signal("INT", List.of(factline.postgresPid()));
                Thread.sleep(200);
                factline.waitUntilItWrites();
            }
            pause();
        });
        Rounds.tell("database stopped", times, ACKNOWLEDGEMENTS);
    }

    @Test
    void connectionsThatAreCutAgainAndAgainAreMadeAgain() throws Exception {
        int times = Rounds.of(15);
        ACKNOWLEDGEMENTS.write(factline.caller(), WRITERS, () -> {
            for (int i = 0; i < times; i++) {
                Thread.sleep(random.nextInt(50, 300));
                factline.stored()
                        .number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
            }
        });
        Rounds.tell("all connections cut", times, ACKNOWLEDGEMENTS);
    }

    /** Stopped, not ended: a network that swallows everything, or a disk that hangs, looks like this. */
    @Test
    void aDatabaseThatFallsSilentIsGivenUpInTimeAndUsedAgainWhenItSpeaks() throws Exception {
        Duration silence = Rounds.isLong() ? Duration.ofSeconds(60) : Duration.ofSeconds(8);
        ACKNOWLEDGEMENTS.write(factline.caller(), WRITERS * 3, () -> {
            pause();
            List<Long> processes = Machine.withChildren(factline.postgresPid());
            Machine.signal("STOP", processes);
            try {
                Thread.sleep(silence);
            } finally {
                Machine.signal("CONT", processes);
            }
            long recovered = System.nanoTime();
            factline.waitUntilItWrites();
            assertThat(Duration.ofNanos(System.nanoTime() - recovered)).isLessThan(Duration.ofSeconds(20));
            pause();
        });
        Rounds.tell("database silent for " + silence.toSeconds() + " s", 1, ACKNOWLEDGEMENTS);
        System.out.println("answers by status " + factline.caller().answers() + ", the slowest after "
                + factline.caller().longest().toMillis() + " ms");
    }

    private void pause() throws InterruptedException {
        Thread.sleep(random.nextInt(300, 1_500));
    }
}
