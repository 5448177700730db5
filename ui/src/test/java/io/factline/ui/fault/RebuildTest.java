package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views are filled anew while they are read and written, and while what fills them is killed. */
class RebuildTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path directory;

    @Test
    void aRebuildNeitherLosesWhatIsWrittenMeanwhileNorNeedsToEndBeforeTheNextStart() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements(ChildProcess.INCIDENT);
        int times = Rounds.of(2);
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            acknowledgements.record(factline.caller());
            acknowledgements.write(factline.caller(), WRITERS, () -> {
                FreshGeneration fresh = new FreshGeneration(factline.stored());
                for (int i = 0; i < times; i++) {
                    fresh.fill();
                    answersWithWhatWasAcknowledged(factline, acknowledgements.last());
                }
            });
            new Intact(factline.stored(), factline.caller(), acknowledgements).holds();
        }
        killedWhileFilling(acknowledgements);
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            new Intact(factline.stored(), factline.caller(), acknowledgements).holds();
            assertThat(factline.stored().number("select count(*) from view.generation where state = 'standby'"))
                    .as("half-filled generations")
                    .isZero();
        }
        Rounds.tell("rebuild while writing", times, acknowledgements);
    }

    private static void answersWithWhatWasAcknowledged(ChildProcess factline, long position) {
        Caller.Answer answer = factline.caller()
                .get("/api/v1/incidents/" + ChildProcess.INCIDENT + "/timeline?limit=1&after=" + position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("position").longValue()).isGreaterThanOrEqualTo(position);
    }

    /** A start that finds no generation of its version fills one: it is killed as soon as that is there. */
    private void killedWhileFilling(Acknowledgements acknowledgements) throws Exception {
        Stored stored;
        long before;
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            stored = factline.stored();
            before = stored.number("select max(number) from view.generation");
            stored.execute("update view.generation set state = 'standby'");
            factline.kill();
        }
        try (ChildProcess factline =
                ChildProcess.launch(directory, ChildProcess.briefly("1g"), "--factline.demo=false")) {
            factline.waitUntil(() -> {
                try {
                    return factline.stored().number("select max(number) from view.generation") > before;
                } catch (java.sql.SQLException | java.io.IOException starting) {
                    return false;
                }
            });
            factline.kill();
        }
        assertThat(acknowledgements.size()).isPositive();
    }
}
