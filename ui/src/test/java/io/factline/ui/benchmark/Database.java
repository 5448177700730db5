package io.factline.ui.benchmark;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.factline.ui.fault.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL that the product starts, as durable as ever; on request each flush of its disk takes a millisecond more. */
final class Database implements AutoCloseable {

    private static final int DELAY_MICROS = 1_000;

    private final String url;
    private final Map<String, Login> logins;
    private final Runnable server;

    private Database(String url, Map<String, Login> logins, Runnable server) {
        this.url = url;
        this.logins = logins;
        this.server = server;
    }

    static Database fast(Path directory) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        return new Database(postgres.jdbcUrl(), logins(postgres), postgres::close);
    }

    /** The same command line, run by strace, which holds each flush up. */
    static Database slow(Path directory) throws IOException, InterruptedException, SQLException {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-o",
                "/dev/null",
                "-e",
                "trace=fdatasync",
                "-e",
                "inject=fdatasync:delay_exit=" + DELAY_MICROS));
        String url;
        Map<String, Login> logins;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            url = postgres.jdbcUrl();
            logins = logins(postgres);
            Path process = Path.of("/proc", String.valueOf(postgres.pid()));
            String owner = Files.getAttribute(process, "unix:uid").toString();
            command.addAll(List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups"));
            command.addAll(List.of(Files.readString(process.resolve("cmdline"), StandardCharsets.UTF_8)
                    .split("\0")));
        }
        Process traced = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("strace").toFile())
                .start();
        Database database = new Database(url, logins, () -> stop(traced));
        database.awaitConnections();
        return database;
    }

    /** What it traces ends first, as an operator ends it. */
    private static void stop(Process traced) {
        traced.children().forEach(ProcessHandle::destroy);
        traced.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(_ -> traced.destroyForcibly())
                .join();
    }

    private static Map<String, Login> logins(EmbeddedPostgres postgres) {
        return Map.of(
                "owner", postgres.owner(),
                "command", postgres.command(),
                "query", postgres.query(),
                "superuser", postgres.superuser());
    }

    private void awaitConnections() throws InterruptedException, SQLException {
        SQLException last = new SQLException("nothing tried");
        for (int i = 0; i < 300; i++) {
            try (Connection _ = stored().connect()) {
                return;
            } catch (SQLException starting) {
                last = starting;
                Thread.sleep(100);
            }
        }
        throw last;
    }

    String url() {
        return url;
    }

    Login login(String role) {
        Login login = logins.get(role);
        if (login == null) {
            throw new IllegalArgumentException(role);
        }
        return login;
    }

    int port() {
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** What lies in it, seen by its superuser. */
    Stored stored() {
        return new Stored(url, login("superuser").password());
    }

    @Override
    public void close() {
        server.run();
    }
}
