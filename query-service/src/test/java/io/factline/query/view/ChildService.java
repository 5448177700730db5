package io.factline.query.view;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.QueryServiceApplication;
import io.factline.query.Services;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A query service in a process of its own, so that it can be killed. */
final class ChildService implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(2);

    private final Process process;
    private final Client client;

    private ChildService(Process process, Client client) {
        this.process = process;
        this.client = client;
    }

    /** Starts it, and waits until it answers. */
    static ChildService start(EmbeddedPostgres postgres, Path directory) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QueryServiceApplication.class.getName(),
                "--server.port=" + port,
                "--spring.config.name=query-service",
                "--logging.level.root=warn"));
        Services.settings(postgres).forEach(setting -> command.add("--" + setting));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("query-" + port + ".log").toFile()))
                .start();
        ChildService service = new ChildService(process, new Client(port));
        service.awaitAnswer();
        return service;
    }

    private void awaitAnswer() throws InterruptedException {
        Instant end = Instant.now().plus(START_MAX);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("the query service did not start");
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try {
            return client.get("/api/v1/incidents").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it shows what was recorded at a position. */
    void awaitPosition(String incident, long position) {
        Answer answer = client.get("/api/v1/incidents/" + incident + "?after=" + position, "Prefer", "wait=30");
        if (answer.body().path("position").longValue() < position) {
            throw new IllegalStateException("not seen: " + answer.response().body());
        }
    }

    /** How many facts it counts, when it knows the last one. */
    long factsOf(String incident, Client writer) {
        long last = writer.post("/api/v1/incidents/" + incident + "/close", "{\"closed\": \"2015\"}")
                .body()
                .path("position")
                .longValue();
        awaitPosition(incident, last);
        return client.get("/api/v1/incidents/" + incident).body().path("facts").longValue();
    }

    /** Ends it: by kill -9, or as an operator does. */
    void end(boolean crash) {
        if (crash) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
