package io.factline.command.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of a Factline that was killed: nobody stopped it, and it holds the data.
 *
 * <p>Only whoever has the {@link Claim} may ask, because the server of a living Factline looks just the same.
 */
final class LeftOver {

    private static final Logger log = LoggerFactory.getLogger(LeftOver.class);
    private static final String PROGRAM = "postgres";
    private static final String GONE = " (deleted)";
    private static final long NOBODY = -1;

    private LeftOver() {}

    /** Stops the left-over server, or drops a pid file whose number belongs to another program by now. */
    static void clear(Home home) {
        long pid = pid(home);
        Optional<ProcessHandle> found =
                pid > 1 ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive) : Optional.empty();
        if (found.isEmpty()) {
            return;
        }
        ProcessHandle process = found.get();
        if (isServerOf(home, process)) {
            log.debug("Stopping PostgreSQL (process {}), which a killed Factline left running", pid);
            // a dead process can stay in the table of processes for long where nobody asks for its exit code
            Shutdown.of(pid, () -> !process.isAlive() || pid(home) != pid);
        } else if (process.info().command().isPresent()) {
            dropPidFile(home);
        }
    }

    private static boolean isServerOf(Home home, ProcessHandle process) {
        String command = process.info().command().orElse("").replace(GONE, "");
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return !command.isEmpty()
                && Path.of(command).endsWith(PROGRAM)
                && List.of(arguments).contains(home.cluster().toString());
    }

    /** PostgreSQL takes any process of that number for a server of its own and would refuse to start. */
    private static void dropPidFile(Home home) {
        try {
            Files.deleteIfExists(home.pidFile());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The stale file " + home.pidFile() + " cannot be deleted (" + e + "): delete it by hand.", e);
        }
    }

    private static long pid(Home home) {
        try {
            List<String> lines = Files.readAllLines(home.pidFile());
            return lines.isEmpty() ? NOBODY : Long.parseLong(lines.getFirst().strip());
        } catch (IOException | NumberFormatException e) {
            return NOBODY;
        }
    }
}
