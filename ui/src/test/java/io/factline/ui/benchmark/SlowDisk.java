package io.factline.ui.benchmark;

import io.factline.command.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/** A PostgreSQL for which each flush takes a millisecond longer, as on a disk without a cache that survives a loss of power. */
final class SlowDisk {

    private static final String MISSING = "cc is missing: install it to see what a slow disk does";
    private static final String SOURCE = "/benchmark/slow.c";

    private SlowDisk() {}

    /** Whether one can be made here: Linux loads the library, and a compiler makes it. */
    static boolean possible() throws InterruptedException {
        try {
            boolean possible = System.getProperty("os.name", "").equals("Linux") && ends("cc", "--version");
            if (!possible) {
                System.out.println(MISSING);
            }
            return possible;
        } catch (IOException missing) {
            System.out.println(MISSING);
            return false;
        }
    }

    /** Lets the product unpack its PostgreSQL and make its database, and puts the library before the next start. */
    static void prepare(Path directory) throws IOException, InterruptedException {
        EmbeddedPostgres.start(directory).close();
        Path source = directory.resolve("slow.c");
        try (InputStream text = Objects.requireNonNull(SlowDisk.class.getResourceAsStream(SOURCE), SOURCE)) {
            Files.copy(text, source);
        }
        Path library = directory.resolve("slow.so");
        if (!ends("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")) {
            throw new IOException(source + " could not be compiled");
        }
        try (DirectoryStream<Path> trees = Files.newDirectoryStream(directory.resolve("postgres"), "bin-*")) {
            for (Path tree : trees) {
                Path server = tree.resolve("bin/postgres");
                Files.move(server, server.resolveSibling("postgres-at-once"));
                // in place of the server: the same one, with the library before all others
                Files.writeString(server, """
                        #!/bin/sh
                        exec env LD_PRELOAD='%s' "$0-at-once" "$@"
                        """.formatted(library));
                Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static boolean ends(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
