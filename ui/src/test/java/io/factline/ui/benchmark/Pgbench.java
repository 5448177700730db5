package io.factline.ui.benchmark;

import io.factline.command.postgres.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PostgreSQL does with one row in one transaction: pgbench inserts events of the same size into a table of the same
 * shape, prepared and without a transaction block.
 */
final class Pgbench {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    /** How many sign in within a second, which counts in the time but not in the rate. */
    private static final int CLIENTS_A_SECOND = 20;

    private final Database database;
    private final Path program;
    private final Path script;
    private final String envelope;

    Pgbench(Database database, Path directory, String envelope) throws IOException, SQLException {
        this.database = database;
        this.envelope = envelope;
        this.program = installed().orElseThrow();
        this.script = directory.resolve("insert.sql");
        Files.writeString(script, """
                \\set n :n + 1
                insert into bench.event (stream, sequence, recorded_at, envelope) values (:salt || '-' || :client_id || '-' || :n / %d, :n %% %d, now(), :envelope);
                """.formatted(Load.EVENTS_EACH, Load.EVENTS_EACH));
        database.stored().execute("""
                create schema if not exists bench;
                create table if not exists bench.event (
                  position    bigint             generated always as identity primary key,
                  stream      text collate "C"   not null,
                  sequence    bigint             not null,
                  recorded_at timestamptz        not null,
                  envelope    text collate "C"   not null,
                  unique (stream, sequence))""");
    }

    /** Where it is installed; the newest. */
    static Optional<Path> installed() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Transactions a second. */
    double perSecond(int clients, Duration time) throws IOException, InterruptedException {
        Login superuser = database.superuser();
        ProcessBuilder pgbench = new ProcessBuilder(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(clients, 2)),
                "-T",
                String.valueOf(time.toSeconds() + clients / CLIENTS_A_SECOND),
                "-D",
                "n=0",
                "-D",
                "salt=" + System.nanoTime(),
                "-D",
                "envelope=" + envelope,
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(database.port()),
                "-U",
                superuser.user(),
                "factline");
        pgbench.environment().put("PGPASSWORD", superuser.password());
        Process process = pgbench.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** What a benchmark that needs it says where it is missing. */
    static String missing() {
        return "no pgbench lies in " + DEBIAN + ": install " + List.of("postgresql") + " to run this benchmark";
    }
}
