package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Stop, copy, start", as the operations page has it. */
class CopyOfDataTest {

    private static final int WRITERS = 4;
    private static final int WRITE_MILLIS = 1_000;

    @TempDir
    private Path directory;

    @Test
    void aCopyPutInPlaceIsIntactUpToTheMomentItWasMade() throws Exception {
        Acknowledgements before = new Acknowledgements(ChildProcess.INCIDENT);
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            before.write(factline.caller(), WRITERS, () -> Thread.sleep(WRITE_MILLIS));
        }
        shell("cp -a data data.backup");
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            Caller another = new Caller(factline.address(), new UUID(0, 25));
            for (int i = 0; i < 10; i++) {
                assertThat(another.post(
                                        "/api/v1/incidents/" + ChildProcess.INCIDENT + "/facts",
                                        Write.json("lost-" + i, "Recorded after the copy."))
                                .status())
                        .isEqualTo(201);
            }
        }
        shell("mv data data.lost && cp -a data.backup data");
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            new Intact(factline.stored(), factline.caller(), before).holds();
            long last = before.last();
            assertThat(before.record(factline.caller()).orElseThrow().position())
                    .as("the next event stands behind the last of the copy")
                    .isEqualTo(last + 1);
        }
        Rounds.tell("stop, copy, start, lose all, put the copy in place", 1, before);
    }

    private void shell(String line) throws Exception {
        Process shell = new ProcessBuilder("sh", "-ec", line)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).as(line).isZero();
    }
}
