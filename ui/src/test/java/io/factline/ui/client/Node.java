package io.factline.ui.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs clients that others wrote, on Node.js: their packages are fetched once, as the lock names them. */
public final class Node {

    private static final Path SCRIPTS = Path.of("src/test/clients").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/clients").toAbsolutePath();
    private static final long FETCH_MINUTES = 5;

    private Node() {}

    /** Skips the test where the machine has none. */
    public static void require() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                runs("node", "--version") && runs("npm", "--version"),
                "Needs Node.js 20 or newer with npm, to run clients that others wrote; CI has them.");
        install();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path lock = INSTALLED.resolve("package-lock.json");
        Path fetched = INSTALLED.resolve("node_modules/fetched-lock.json");
        if (Files.exists(fetched) && Files.mismatch(lock, fetched) < 0) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-progress")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        assertThat(npm.waitFor(FETCH_MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0)
                .as("npm ci: see " + INSTALLED.resolve("npm.log"))
                .isTrue();
        Files.copy(lock, fetched, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts a script. */
    public static Process start(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        ProcessBuilder node = new ProcessBuilder(command).directory(INSTALLED.toFile());
        node.environment().put("REDOCLY_TELEMETRY", "off");
        node.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        return node.redirectError(INSTALLED.resolve(script + ".log").toFile()).start();
    }

    /** What a script says until it ends well. */
    public static String said(Process script) throws IOException, InterruptedException {
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor())
                .as("how the client ended: see the logs in " + INSTALLED)
                .isZero();
        return said;
    }
}
