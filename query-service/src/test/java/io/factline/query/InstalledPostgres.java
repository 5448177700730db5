package io.factline.query;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine, as an operator would run one: with the tools that the embedded one lacks. It refuses to run
 * as root, so a root user runs it as nobody.
 */
final class InstalledPostgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path bin;
    private final Path directory;
    private final int port;

    private InstalledPostgres(Path bin, Path directory, int port) {
        this.bin = bin;
        this.directory = directory;
        this.port = port;
    }

    /** Where server and tools lie, if they are installed. */
    static Optional<Path> binaries() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("postgres")) && Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Path::compareTo);
        }
    }

    /** A fresh cluster with an empty database {@code factline}, and these settings. */
    static InstalledPostgres start(Path bin, Path directory, String... settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        InstalledPostgres postgres = new InstalledPostgres(bin, directory, port);
        if (isRoot()) {
            run(List.of("chown", "nobody", directory.toString()));
        }
        postgres.tool(
                "initdb",
                "--auth=trust",
                "--username=postgres",
                "--locale=C.UTF-8",
                "--pgdata=" + directory.resolve("data"));
        postgres.serve(settings);
        postgres.tool("createdb", "--host=127.0.0.1", "--port=" + port, "--username=postgres", "factline");
        return postgres;
    }

    /** A server on a base backup of another one, which is the whole cluster. */
    static InstalledPostgres startOn(Path bin, Path backup) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        InstalledPostgres postgres = new InstalledPostgres(bin, backup, port);
        postgres.serve();
        return postgres;
    }

    private void serve(String... settings) throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + String.join(
                        "", Stream.of(settings).map(setting -> " -c " + setting).toList());
        tool(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + directory.resolve("data"),
                "--log=" + directory.resolve("log"),
                "--options=" + options);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/factline";
    }

    void dump(Path file) throws IOException {
        tool(
                "pg_dump",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                "--format=custom",
                "--file=" + file,
                "factline");
    }

    /** A copy of the whole cluster while it runs, with what is written meanwhile. */
    void baseBackup(Path directory) throws IOException {
        if (isRoot()) {
            run(List.of("chown", "nobody", directory.toString()));
        }
        tool(
                "pg_basebackup",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                "--checkpoint=fast",
                "--wal-method=stream",
                "--pgdata=" + directory.resolve("data"));
    }

    void sql(String sql) throws IOException {
        tool(
                "psql",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                "--set=ON_ERROR_STOP=1",
                "--command=" + sql,
                "factline");
    }

    void restore(Path file) throws IOException {
        tool(
                "pg_restore",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                "--exit-on-error",
                "--dbname=factline",
                file.toString());
    }

    @Override
    public void close() throws IOException {
        tool("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + directory.resolve("data"));
    }

    private void tool(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("postgres", ".out");
        try {
            // to a file: a server that stays would hold a pipe open
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
