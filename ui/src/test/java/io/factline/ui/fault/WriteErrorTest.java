package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk reports errors on what PostgreSQL writes or syncs: what was acknowledged before and after is kept. */
class WriteErrorTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path directory;

    @BeforeEach
    void needsStrace() throws InterruptedException {
        Assumptions.assumeTrue(
                Machine.can("strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO:when=1", "true"),
                "strace is missing, or may not trace here: install it and allow ptrace to run this test");
    }

    @Test
    void noWriteIsAcknowledgedThatTheDiskDidNotTake() throws Exception {
        Acknowledgements acknowledgements = new Acknowledgements(ChildProcess.INCIDENT);
        List<String> faults = List.of("fdatasync", "pwrite64", "fsync");
        int times = Rounds.of(1);
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            acknowledgements.write(factline.caller(), WRITERS, () -> {
                for (int i = 0; i < times; i++) {
                    for (String call : faults) {
                        Thread.sleep(500);
                        fail(factline, call);
                        factline.waitUntilItWrites();
                    }
                }
                Thread.sleep(500);
            });
            new Intact(factline.stored(), factline.caller(), acknowledgements).holds();
            assertThat(factline.caller().answers().keySet()).isSubsetOf(0, 200, 201, 409, 503);
            assertThat(Files.readString(directory.resolve("data/postgres/server.log")))
                    .contains("Input/output error");
        }
        Rounds.tell("write and sync errors of the disk", times * faults.size(), acknowledgements);
    }

    /** Every call of that kind fails from the twentieth on, in every process of the server, for three seconds. */
    private void fail(ChildProcess factline, String call) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + call + ":error=EIO:when=20+"));
        Machine.withChildren(factline.postgresPid()).forEach(process -> command.addAll(List.of("-p", process + "")));
        Process strace = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("strace").toFile())
                .start();
        Thread.sleep(3_000);
        strace.destroy();
        strace.waitFor();
    }
}
