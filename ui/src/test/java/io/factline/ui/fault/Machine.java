package io.factline.ui.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What only the operating system can do to Factline. */
final class Machine {

    private Machine() {}

    /** What a program printed, and whether it ended well. */
    record Said(int code, String words) {

        boolean good() {
            return code == 0;
        }
    }

    static Said run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Said(process.waitFor(), words);
    }

    /** Whether a program runs here, with arguments that change nothing. */
    static boolean can(String... command) throws InterruptedException {
        try {
            return run(command).good();
        } catch (IOException missing) {
            return false;
        }
    }

    static void signal(String signal, List<Long> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-s", signal));
        processes.forEach(process -> command.add(process.toString()));
        run(command.toArray(String[]::new));
    }

    /** A process and what it started. */
    static List<Long> withChildren(long process) {
        List<Long> family = new ArrayList<>(List.of(process));
        ProcessHandle.of(process)
                .ifPresent(parent -> parent.children().map(ProcessHandle::pid).forEach(family::add));
        return family;
    }

    /** Fills the disk that a directory is on, but for the last few bytes. */
    static void fill(Path file) throws IOException, InterruptedException {
        run("dd", "if=/dev/zero", "of=" + file, "bs=64k");
        if (!Files.exists(file)) {
            throw new IOException(file + " could not be written");
        }
    }
}
