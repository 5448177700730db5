package io.factline.ui.fault;

import io.factline.ui.start.Factline;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** Factline, or a part of it, in a process of its own, as a user starts it, so that it can be killed. */
public final class ChildProcess implements AutoCloseable {

    /** Of the account {@code admin}. */
    public static final String PASSWORD = "correct-horse-battery";

    static final String INCIDENT = "killed-while-writing";

    private static final Duration START_MAX = Duration.ofMinutes(5);

    private final Process process;
    private final Path directory;
    private final int port;
    private final Caller caller;

    private ChildProcess(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
        this.caller = new Caller("http://127.0.0.1:" + port, Caller.ACCOUNT);
    }

    /** Starts it without the demo, and waits until it writes; {@code heap} is the most that Java may take, as in {@code 512m}. */
    public static ChildProcess start(Path directory, String heap) throws IOException, InterruptedException {
        ChildProcess started = launch(directory, briefly(heap), "--factline.demo=false");
        started.waitUntilItWrites();
        return started;
    }

    /** Options for a Java that lives too briefly for its best code to be worth the making. */
    public static List<String> briefly(String heap) {
        return List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    /** Starts it with these options of Java and these settings, and waits for nothing. */
    public static ChildProcess launch(Path directory, List<String> options, String... settings) throws IOException {
        return launch(freePort(), directory, options, settings);
    }

    static ChildProcess launch(int port, Path directory, List<String> options, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Factline.class.getName(),
                "--server.port=" + port,
                "--factline.data-dir=" + directory.resolve("data"),
                "--factline.admin.password=" + PASSWORD,
                "--factline.token.public-key="
                        + Base64.getEncoder()
                                .encodeToString(Caller.KEYS.getPublic().getEncoded()),
                "--factline.token.private-key="
                        + Base64.getEncoder()
                                .encodeToString(Caller.KEYS.getPrivate().getEncoded())));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
        return new ChildProcess(process, directory, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    Caller caller() {
        return caller;
    }

    /** Waits until the incident of the test is open, and so until writes are taken. */
    public void waitUntilItWrites() throws InterruptedException {
        waitUntil(() -> {
            int status = open(INCIDENT);
            return status == 201 || status == 409;
        });
    }

    /** Waits until something is so, for as long as the process lives. */
    public void waitUntil(Callable<Boolean> moment) throws InterruptedException {
        Instant end = Instant.now().plus(START_MAX);
        try {
            while (!moment.call()) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("It never came: see the log in " + directory.resolve("log"));
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it answers questions. */
    public boolean answers() {
        return caller.get("/api/v1/accounts/names").status() == 200;
    }

    /** Asks for something, and answers the JSON that came. */
    public JsonNode get(String path) {
        return caller.get(path).json();
    }

    /** Asks it to open an incident; answers the status. */
    public int open(String key) {
        return caller.open(key).status();
    }

    /** kill -9 of the process; a PostgreSQL of its own is left behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of its PostgreSQL; waits until it writes again. */
    void killPostgres() throws IOException, InterruptedException {
        endPostgres();
        waitUntilItWrites();
    }

    /** kill -9 of its PostgreSQL, and no more. */
    public void endPostgres() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(postgresPid()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Of the process, not of its PostgreSQL. */
    long pid() {
        return process.pid();
    }

    long postgresPid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Where a browser finds it. */
    public int port() {
        return port;
    }

    public String address() {
        return caller.base();
    }

    /** The address of the facts of the incident of the test. */
    URI facts() {
        return URI.create(caller.base() + "/api/v1/incidents/" + INCIDENT + "/facts");
    }

    /** What it has said so far. */
    String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    Stored stored() throws IOException {
        Path postgres = directory.resolve("data/postgres");
        return new Stored(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(postgres.resolve("port")).strip() + "/factline",
                Files.readString(postgres.resolve("superuser-password")).strip());
    }

    /** Ends it as an operator does. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
