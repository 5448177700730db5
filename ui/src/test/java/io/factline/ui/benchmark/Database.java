package io.factline.ui.benchmark;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.factline.ui.fault.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.postgresql.Driver;

/** The PostgreSQL that the product starts, as durable as ever. */
record Database(EmbeddedPostgres postgres, Path directory) implements AutoCloseable {

    /** How often the disk is asked to flush, to know how long it takes. */
    private static final int FLUSHES = 301;

    private static final int PAGE = 8_192;

    static Database start(Path directory) {
        return new Database(EmbeddedPostgres.start(directory), directory);
    }

    /** Its main process. */
    ProcessHandle process() throws IOException {
        Path file = directory.resolve("postgres/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
    }

    /** How long its disk takes to make a page durable, in microseconds: the median. */
    long flushMicros() throws IOException {
        long[] times = new long[FLUSHES];
        Path file = directory.resolve("flush");
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
            for (int i = 0; i < FLUSHES; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE), 0);
                channel.force(false);
                times[i] = (System.nanoTime() - begun) / 1_000;
            }
        }
        Files.delete(file);
        Arrays.sort(times);
        return times[FLUSHES / 2];
    }

    /** How a recorded fact lies in it. */
    String envelope() throws SQLException {
        return stored().texts("select envelope from record.event where envelope like '%FactRecorded%' limit 1")
                .getFirst();
    }

    /** The last position of the record. */
    long last() throws SQLException {
        return Long.parseLong(
                stored().texts("select max(position) from record.event").getFirst());
    }

    /** Fails unless the record ends there, and its positions and those of each stream have neither a gap nor a double. */
    void requireWhole(long last) throws SQLException {
        String found = stored().texts("select min(position) || ' to ' || max(position) || ', ' || count(*)"
                        + " || ', streams with gaps: ' || (select count(*) from (select from record.event"
                        + " group by stream having min(sequence) <> 0 or max(sequence) <> count(*) - 1"
                        + " or count(distinct sequence) <> count(*)) s) from record.event")
                .getFirst();
        String whole = "0 to " + last + ", " + (last + 1) + ", streams with gaps: 0";
        if (!found.equals(whole)) {
            throw new IllegalStateException("the record has " + found + ", and not " + whole);
        }
    }

    /** Runs while appends do not wait for one another: what an order of commit costs is the difference. */
    double unordered(Way.Run run) throws Exception {
        String ordered = stored().texts("select pg_get_functiondef('record.append'::regproc)")
                .getFirst();
        String unordered =
                ordered.replace("if pg_advisory_xact_lock(hashtextextended('factline.record', 0)) is null", "if false");
        if (unordered.equals(ordered)) {
            throw new IllegalStateException("record.append takes its lock in another way");
        }
        stored().execute(unordered);
        try {
            return run.perSecond();
        } finally {
            stored().execute(ordered);
        }
    }

    /** What figures that were measured with it are figures of. */
    Map<String, String> versions() throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("PostgreSQL", stored().texts("show server_version").getFirst());
        versions.put("Java", Runtime.version().toString());
        versions.put("Axon Framework", CommandMessage.class.getPackage().getImplementationVersion());
        versions.put("pgjdbc", new Driver().getMajorVersion() + "." + new Driver().getMinorVersion());
        versions.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return versions;
    }

    String url() {
        return postgres.jdbcUrl();
    }

    Login superuser() {
        return postgres.superuser();
    }

    int port() {
        return Integer.parseInt(url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** What lies in it, seen by its superuser. */
    Stored stored() {
        return new Stored(url(), superuser().password());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
