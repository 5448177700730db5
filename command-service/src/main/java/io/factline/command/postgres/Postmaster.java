package io.factline.command.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** One run of the server, our child from its start to its end. */
final class Postmaster {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_OBSTACLE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What is in the way for a moment only: children of a killed server still hold its memory, its pid or its port. */
    private static final List<String> OBSTACLES =
            List.of("is still in use", "\"postmaster.pid\" already exists", "Address already in use");

    private static final int STATUS_LINE = 7;

    private final Process process;
    private final Home home;

    private Postmaster(Process process, Home home) {
        this.process = process;
        this.home = home;
    }

    /**
     * Starts the server and waits until it accepts connections.
     *
     * @param unwanted turns true when nobody needs the server any more: the wait ends then
     */
    static Postmaster start(Home home, List<String> command, BooleanSupplier unwanted) {
        long patience = System.nanoTime() + LONGEST_OBSTACLE.toNanos();
        ServerLog log = new ServerLog(home.log());
        try {
            while (true) {
                LeftOver.clear(home);
                long silence = log.size();
                Postmaster postmaster = spawn(home, command);
                if (postmaster.becomesReady(unwanted)) {
                    return postmaster;
                }
                boolean slow = postmaster.runs();
                postmaster.stop();
                boolean obstacle = OBSTACLES.stream().anyMatch(log.since(silence)::contains);
                if (slow || unwanted.getAsBoolean() || !obstacle || System.nanoTime() - patience > 0) {
                    throw failure(slow, log, silence);
                }
                Wait.pause(PAUSE);
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL could not be started in " + home.server() + " (" + e + ").", e);
        }
    }

    private static Postmaster spawn(Home home, List<String> command) throws IOException {
        Process process = Program.process(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                .start();
        return new Postmaster(process, home);
    }

    private static EmbeddedPostgresException failure(boolean slow, ServerLog log, long silence) {
        String what = slow
                ? "PostgreSQL did not accept connections within " + LONGEST_START.toSeconds() + " seconds"
                : "PostgreSQL did not start";
        return new EmbeddedPostgresException(
                what + "; the end of its log " + log.file() + " says why:\n" + log.lastLines(silence));
    }

    private boolean becomesReady(BooleanSupplier unwanted) {
        boolean decided = Wait.until(LONGEST_START, () -> saysReady() || !process.isAlive() || unwanted.getAsBoolean());
        return decided && saysReady() && !unwanted.getAsBoolean();
    }

    /** The server writes its state to its pid file; a connection would be refused, or answered by somebody else. */
    private boolean saysReady() {
        try {
            List<String> lines = Files.readAllLines(home.pidFile());
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).startsWith("ready")
                    && process.isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean runs() {
        return process.isAlive();
    }

    CompletableFuture<Process> end() {
        return process.onExit();
    }

    void stop() {
        Shutdown.of(process.pid(), () -> !process.isAlive());
    }
}
