package io.factline.ui.start;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import io.factline.account.TokenKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product in a process of its own, as a user starts it, so that it can be killed. */
final class ChildProcess implements AutoCloseable {

    static final String PASSWORD = "correct-horse-battery";

    private static final KeyPair KEYS = TokenKeys.draw();
    private static final String INCIDENT = "killed-while-writing";
    private static final Duration START_MAX = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final Path dataDir;
    private final int port;

    private ChildProcess(Process process, Path dataDir, int port) {
        this.process = process;
        this.dataDir = dataDir;
        this.port = port;
    }

    /** Starts it without the demo, and waits until it writes; {@code heap} is the most that Java may take, as in {@code 512m}. */
    static ChildProcess start(Path directory, String heap) throws IOException, InterruptedException {
        ChildProcess started = launch(directory, List.of("-Xmx" + heap), "--factline.demo=false");
        started.waitUntilItWrites();
        return started;
    }

    /** Starts it with these options of Java and these settings, and waits for nothing. */
    static ChildProcess launch(Path directory, List<String> options, String... settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path dataDir = directory.resolve("data");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Factline.class.getName(),
                "--server.port=" + port,
                "--factline.data-dir=" + dataDir,
                "--factline.admin.password=" + PASSWORD,
                "--factline.token.public-key="
                        + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "--factline.token.private-key="
                        + Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded())));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
        return new ChildProcess(process, dataDir, port);
    }

    /** Waits until the incident of the test is open, and so until writes are taken. */
    void waitUntilItWrites() throws InterruptedException {
        Instant end = Instant.now().plus(START_MAX);
        while (Instant.now().isBefore(end)) {
            int status = open(INCIDENT);
            if (status == 201 || status == 409) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("Factline ended: see the log in " + dataDir.resolveSibling("log"));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Factline did not start within " + START_MAX);
    }

    /** Records a fact under its id; answers its position, or -1 where it was not acknowledged. */
    long record(String id) {
        String body = """
                {"id": "%s", "factType": "Discovered", "summary": "Found.", "occurred": "2014-06-15", "standing": "claimed", "detail": {}}""".formatted(id);
        return send("POST", "/api/v1/incidents/" + INCIDENT + "/facts", body, "key-" + id)
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> JsonMapper.shared()
                        .readTree(answer.body())
                        .path("position")
                        .longValue())
                .orElse(-1L);
    }

    /** The position of each fact of the timeline by its id. */
    Map<String, Long> timeline() {
        long head = record("last-" + UUID.randomUUID());
        Map<String, Long> positions = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/v1/incidents/" + INCIDENT + "/timeline?limit=1000&after=" + head + cursor);
            page.path("entries").forEach(entry -> {
                if (positions.put(
                                entry.path("fact").asString(),
                                entry.path("position").longValue())
                        != null) {
                    throw new IllegalStateException("twice: " + entry);
                }
            });
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        positions.keySet().removeIf(id -> id.startsWith("last-"));
        return positions;
    }

    private Optional<HttpResponse<String>> send(String method, String path, @Nullable String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            return Optional.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Waits until it has come to something, as {@code moment} sees it. */
    void waitUntil(Callable<Boolean> moment) throws Exception {
        Instant end = Instant.now().plus(START_MAX);
        while (!moment.call()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("It never came: see the log in " + dataDir.resolveSibling("log"));
            }
            Thread.sleep(1);
        }
    }

    /** Whether it answers questions. */
    boolean answers() {
        return send("GET", "/api/v1/accounts/names", null, "")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** Asks for something, and answers the JSON that came. */
    JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(send("GET", path, null, "").orElseThrow().body());
    }

    /** Asks it to open an incident; answers the status. */
    int open(String key) {
        String body = """
                {"key": "%s", "title": "T", "organisation": "O", "kind": "outage", "zone": "UTC", "opened": "2014"}""".formatted(key);
        return send("POST", "/api/v1/incidents", body, "")
                .map(HttpResponse::statusCode)
                .orElse(0);
    }

    /** kill -9 of the product; its PostgreSQL is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the PostgreSQL of the product; waits until it writes again. */
    void killPostgres() throws IOException, InterruptedException {
        endPostgres();
        waitUntilItWrites();
    }

    /** kill -9 of the PostgreSQL of the product, and no more. */
    void endPostgres() throws IOException {
        List<String> pidFile = Files.readAllLines(dataDir.resolve("postgres/data/postmaster.pid"));
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip())).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** The address of the facts of the incident of the test. */
    URI facts() {
        return URI.create(address() + "/api/v1/incidents/" + INCIDENT + "/facts");
    }

    static String authorization() {
        return "Bearer "
                + AccessToken.of(new UUID(0, 9), Set.of(Role.EDITOR), "test", Instant.now())
                        .sign(KEYS.getPrivate());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readString(dataDir.resolve("postgres/port")).strip() + "/factline";
    }

    String databasePassword() throws IOException {
        return Files.readString(dataDir.resolve("postgres/superuser-password")).strip();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
