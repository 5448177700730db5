package io.factline.ui.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the data directory that is there from before anything was in a new database until the demo is complete. So a
 * start that was killed, however early, is followed by one that still knows that the demo is to be recorded.
 */
final class DemoMark {

    private static final String WORDS = "The demo is not complete yet: the next start of Factline goes on with it.\n";

    private final Path file;

    DemoMark(Path dataDir) {
        this.file = dataDir.resolve("demo-to-record");
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void set() {
        try {
            Files.writeString(file, WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException("Factline cannot write to its data directory: " + file, e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Factline cannot write to its data directory: " + file, e);
        }
    }
}
