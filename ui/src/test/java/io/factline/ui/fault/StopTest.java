package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told to stop while facts are written, Factline answers what it has taken, and takes nothing more. */
class StopTest {

    private static final int WRITERS = 4;
    private static final int WRITE_MILLIS = 1_000;

    @TempDir
    private Path directory;

    @Test
    void everythingThatIsOnTheRecordWasAnsweredBeforeItStopped() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements(ChildProcess.INCIDENT);
        int rounds = Rounds.of(1);
        for (int round = 0; round < rounds; round++) {
            try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
                acknowledgements.writeUnsettled(factline.caller(), WRITERS, () -> {
                    Thread.sleep(WRITE_MILLIS);
                    factline.stop();
                });
                assertThat(factline.caller().answers().keySet())
                        .as("answers while it stopped; 0 for a door that was closed")
                        .isSubsetOf(Set.of(0, 200, 201, 409));
            }
            try (ChildProcess restarted = ChildProcess.start(directory, "1g")) {
                Set<String> unanswered = new HashSet<>(restarted
                        .stored()
                        .texts("select key from record.idempotency where principal = '" + Caller.ACCOUNT + "'"));
                unanswered.removeAll(acknowledgements.byKey().keySet());
                assertThat(unanswered).as("recorded, and not answered").isEmpty();
                acknowledgements.settle(restarted.caller());
                new Intact(restarted.stored(), restarted.caller(), acknowledgements).holds();
            }
            assertThat(log()).doesNotContain(" ERROR ", " WARN ");
        }
        Rounds.tell("SIGTERM while writing", rounds, acknowledgements);
    }

    private String log() throws Exception {
        return Files.readString(directory.resolve("log"));
    }
}
