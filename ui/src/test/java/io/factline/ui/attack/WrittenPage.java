package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation of which a test writes parts: so what the page says is what was tried. */
public record WrittenPage(String name) {

    private static final String SWITCH = "factline.write-docs";

    /** Fails where the part of this name reads otherwise than it should, or writes it where that was asked for. */
    public void says(String part, String text) {
        Path file = Path.of("../docs/reference").resolve(name);
        String begin = "<!-- " + part + ": written by a test -->\n";
        String end = "<!-- end of " + part + " -->";
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin) + begin.length();
            int to = page.indexOf(end);
            assertThat(to).as(name + " has a place for " + part).isGreaterThanOrEqualTo(from);
            if (Boolean.getBoolean(SWITCH)) {
                Files.writeString(file, page.substring(0, from) + text + page.substring(to));
                return;
            }
            assertThat(page.substring(from, to))
                    .as("docs/reference/" + name + " says something else than what was tried: run this test with -D"
                            + SWITCH + "=true, and read what changed before you commit it")
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
