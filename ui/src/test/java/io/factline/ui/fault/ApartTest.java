package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command services and two query services behind one proxy: any of them may be killed at any moment. */
class ApartTest {

    private static final int WRITERS = 4;
    private static final long SEED = 18_500_000;
    /** A command service, a query service, then the other ones. */
    private static final int[] ORDER = {0, 2, 1, 3};

    @TempDir
    private Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void whateverIsKilledTheOthersGoOnAndNothingIsLostOrDoubled() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements(ChildProcess.INCIDENT);
        int kills = Rounds.of(2);
        try (Apart factline = Apart.start(directory, 2, 2, 0)) {
            Caller caller = factline.caller(Caller.ACCOUNT);
            assertThat(caller.open(ChildProcess.INCIDENT).status()).isEqualTo(201);
            acknowledgements.write(caller, WRITERS, () -> {
                for (int kill = 0; kill < kills; kill++) {
                    Thread.sleep(random.nextInt(200, 1_500));
                    factline.processes().get(ORDER[kill % ORDER.length]).killAndStartAgain();
                }
            });
            new Intact(factline.stored(), caller, acknowledgements).holds();
            readsItsOwnWrites(caller, acknowledgements);
        }
        Rounds.tell("one of two command and two query services killed", kills, acknowledgements);
    }

    /** Whichever service took the write and whichever is asked: an answer {@code after} a position knows it. */
    private static void readsItsOwnWrites(Caller caller, Acknowledgements acknowledgements) {
        for (int i = 0; i < 10; i++) {
            long position = acknowledgements.record(caller).orElseThrow().position();
            assertThat(caller.get("/api/v1/incidents/" + ChildProcess.INCIDENT + "/timeline?limit=1&after=" + position)
                            .json()
                            .path("position")
                            .longValue())
                    .isGreaterThanOrEqualTo(position);
        }
    }
}
