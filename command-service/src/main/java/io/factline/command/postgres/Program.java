package io.factline.command.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the programs of PostgreSQL and of the operating system. */
final class Program {

    /**
     * The C library gives memory back to the system at the end of each statement and asks for it again with the next one, which
     * takes longer than the statement: let a session of the server keep a few megabytes. A C library that is not glibc takes no
     * notice.
     */
    private static final Map<String, String> MEMORY = Map.of(
            "MALLOC_TOP_PAD_", "1048576", "MALLOC_TRIM_THRESHOLD_", "4194304", "MALLOC_MMAP_THRESHOLD_", "1048576");

    private Program() {}

    /**
     * What a program answered.
     *
     * @param code its exit code, 0 where all went well
     * @param output all it printed
     */
    record Answer(int code, String output) {

        boolean good() {
            return code == 0;
        }
    }

    /** A process that takes no settings from the environment: PGDATA or PGOPTIONS of the user are not meant for us. */
    static ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        process.environment().put("LC_ALL", "C");
        process.environment().putAll(MEMORY);
        process.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        return process;
    }

    static Answer run(List<String> command) throws IOException {
        Process process = process(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Answer(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("The start of the embedded PostgreSQL was interrupted.", e);
        }
    }

    /** Whether the search path holds a program of that name. */
    static boolean installed(String name) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        return path.lines()
                .flatMap(line -> List.of(line.split(File.pathSeparator, -1)).stream())
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    static boolean isLinux() {
        return system().contains("linux");
    }

    static boolean isMac() {
        return system().contains("mac");
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
