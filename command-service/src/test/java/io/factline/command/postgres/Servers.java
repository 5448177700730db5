package io.factline.command.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts servers for a test; however the test ends, none of them outlives it. */
final class Servers implements BeforeEachCallback, AfterEachCallback {

    private final List<AutoCloseable> started = new ArrayList<>();
    private final List<Path> directories = new ArrayList<>();
    private Path template = Path.of("");

    /** A stopped database, made once for all tests, because unpacking takes most of the time of a first start. */
    private record Template(Path directory) implements AutoCloseable {

        static Template create() {
            try {
                Template template = new Template(Files.createTempDirectory("factline-postgres-"));
                template.fill();
                return template;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void fill() {
            boolean done = false;
            try {
                EmbeddedPostgres.start(directory).close();
                done = true;
            } finally {
                if (!done) {
                    close();
                }
            }
        }

        @Override
        public void close() {
            Disk.remove(directory);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        template = context.getRoot()
                .getStore(Namespace.create(Servers.class))
                .computeIfAbsent(Template.class, ignored -> Template.create(), Template.class)
                .directory();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        for (AutoCloseable server : started.reversed()) {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("A server did not close: " + e);
            }
        }
        for (Path directory : directories) {
            if (Files.exists(directory)) {
                String real = directory.toRealPath().toString();
                List<ProcessHandle> left = ProcessHandle.allProcesses()
                        .filter(process -> uses(process, real))
                        .toList();
                left.forEach(ProcessHandle::destroyForcibly);
                left.forEach(process -> Wait.until(Duration.ofSeconds(10), () -> !process.isAlive()));
            }
        }
    }

    private static boolean uses(ProcessHandle process, String directory) {
        return process.info().command().orElse("").endsWith("/postgres")
                && List.of(process.info().arguments().orElse(new String[0])).stream()
                        .anyMatch(argument -> argument.startsWith(directory + "/"));
    }

    /** Puts a stopped database into that directory. */
    Path database(Path directory) throws IOException {
        programs(directory);
        for (String part : List.of("data", "port", "superuser-password")) {
            run(
                    "cp",
                    "-a",
                    template.resolve("postgres").resolve(part).toString(),
                    directory.resolve("postgres").toString());
        }
        return directory;
    }

    /** Puts the programs only into that directory: the next start creates the database. */
    Path programs(Path directory) throws IOException {
        Path server = Files.createDirectories(directory.resolve("postgres"));
        try (var trees = Files.newDirectoryStream(template.resolve("postgres"), "bin-*")) {
            for (Path tree : trees) {
                Files.createSymbolicLink(server.resolve(tree.getFileName()), tree);
            }
        }
        return directory;
    }

    EmbeddedPostgres start(Path directory) {
        directories.add(directory);
        EmbeddedPostgres server = EmbeddedPostgres.start(directory);
        started.add(server);
        return server;
    }

    /** Another process of Java that runs {@link OtherFactline} on that directory. */
    Other startElsewhere(Path directory) throws IOException {
        directories.add(directory);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherFactline.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        started.add(() -> process.destroyForcibly().waitFor());
        return new Other(process);
    }

    record Other(Process process) {

        /** Waits for its server and gives the pid of it. */
        long server() throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = process.inputReader().readLine();
                    line != null;
                    line = process.inputReader().readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(OtherFactline.READY)) {
                    return Long.parseLong(line.substring(OtherFactline.READY.length()));
                }
            }
            throw new IllegalStateException("It ended and said: " + said);
        }

        void end(String how) throws IOException, InterruptedException {
            process.getOutputStream().write((how + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It does not end");
            }
        }
    }

    static String ask(EmbeddedPostgres server, Login login, String query) throws SQLException {
        try (Connection connection = connect(server.jdbcUrl(), login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    static void tell(EmbeddedPostgres server, Login login, String order) throws SQLException {
        try (Connection connection = connect(server.jdbcUrl(), login);
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    static void kill(long pid) throws IOException {
        run("sh", "-c", "kill -9 " + pid);
    }

    static boolean lives(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().isPresent())
                .isPresent();
    }

    private static void run(String... command) throws IOException {
        Program.Answer answer = Program.run(List.of(command));
        if (!answer.good()) {
            throw new IOException(answer.output());
        }
    }
}
