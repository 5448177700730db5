package io.factline.ui.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where a reader of a screen pastes what it shows. */
final class Shell {

    private Shell() {}

    /** What a line does, and says. */
    static String ran(String line) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }
}
