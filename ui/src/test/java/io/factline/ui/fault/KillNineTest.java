package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledgement means durable: whatever is killed while facts are written, each acknowledged one is there once. */
class KillNineTest {

    private static final int WRITERS = 4;
    private static final long SEED = 40_000_000;

    @TempDir
    private Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void everyAcknowledgedFactIsThereOnceAfterTheProductOrItsPostgresWasKilledWhileWriting() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements(ChildProcess.INCIDENT);
        int rounds = Rounds.of(1);
        for (int round = 0; round < rounds; round++) {
            try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
                acknowledgements.writeUnsettled(factline.caller(), WRITERS, () -> {
                    pause();
                    factline.killPostgres();
                    pause();
                    factline.killPostgres();
                    pause();
                    factline.kill();
                });
            }
        }
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            acknowledgements.write(factline.caller(), WRITERS, this::pause);
            assertThat(acknowledgements.size()).isGreaterThan(100);
            new Intact(factline.stored(), factline.caller(), acknowledgements).holds();
        }
        try (ChildProcess restarted = ChildProcess.start(directory, "1g")) {
            new Intact(restarted.stored(), restarted.caller(), acknowledgements).holds();
        }
        Rounds.tell("kill -9 of the product once and of its PostgreSQL twice", rounds, acknowledgements);
    }

    private void pause() throws InterruptedException {
        Thread.sleep(random.nextInt(300, 2_000));
    }
}
