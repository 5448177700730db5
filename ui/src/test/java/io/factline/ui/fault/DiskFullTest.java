package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Machine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while facts are written, and is emptied again. */
class DiskFullTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path directory;

    private Path small;

    @BeforeEach
    void needsADiskThatIsSmall() throws Exception {
        small = Files.createDirectory(directory.resolve("small"));
        Said mounted = Machine.run("mount", "-t", "tmpfs", "-o", "size=400m", "factline-faults", small.toString());
        Assumptions.assumeTrue(
                mounted.good(), "no small disk can be mounted (" + mounted.words() + "): run this test as root");
    }

    @AfterEach
    void removesIt() throws Exception {
        Machine.run("umount", "--lazy", small.toString());
    }

    @Test
    void aFullDiskIsSaidAndNothingAcknowledgedIsLostAndAllGoesOnWhenThereIsRoom() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements(ChildProcess.INCIDENT);
        int times = Rounds.of(1);
        Path ballast = small.resolve("ballast");
        try (ChildProcess factline = ChildProcess.start(small, "1g")) {
            acknowledgements.write(factline.caller(), WRITERS, () -> {
                for (int i = 0; i < times; i++) {
                    Thread.sleep(1_000);
                    Machine.fill(ballast);
                    factline.waitUntil(() -> refusals(factline) > 0);
                    assertThat(said(factline)).contains("No space left on device");
                    Thread.sleep(Rounds.isLong() ? 90_000 : 3_000);
                    Files.delete(ballast);
                    factline.waitUntilItWrites();
                }
                Thread.sleep(500);
            });
            new Intact(factline.stored(), factline.caller(), acknowledgements).holds();
            assertThat(factline.caller().withoutRetryAfter()).isZero();
            assertThat(factline.caller().answers().keySet()).isSubsetOf(0, 200, 201, 409, 503);
        }
        try (ChildProcess restarted = ChildProcess.start(small, "1g")) {
            new Intact(restarted.stored(), restarted.caller(), acknowledgements).holds();
        }
        Rounds.tell("disk full", times, acknowledgements);
    }

    private static long refusals(ChildProcess factline) {
        return factline.caller().answers().getOrDefault(503, 0L);
    }

    private String said(ChildProcess factline) throws IOException {
        return factline.log() + Files.readString(small.resolve("data/postgres/server.log"));
    }
}
