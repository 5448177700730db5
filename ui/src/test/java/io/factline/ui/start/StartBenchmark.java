package io.factline.ui.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the command to the first page, and the memory that it took: the jar as it is, unpacked, and with a cache of what Java
 * would work out anew at each start (JEP 514). The ways take turns in one run. Writes {@code target/start-benchmark.md}.
 */
class StartBenchmark {

    private static final Path JAR = Path.of("target", "factline.jar");
    private static final int ROUNDS = 5;
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private record Start(double seconds, double megabytes) {}

    @Test
    void the_ways_to_start_it_compared() throws Exception {
        Assumptions.assumeTrue(Files.exists(JAR), "no jar: ./mvnw -DskipTests package makes it");
        Path unpacked = directory.resolve("unpacked");
        run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", unpacked.toString());
        Path cache = directory.resolve("factline.aot");
        start(
                "train",
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-jar",
                        unpacked.resolve("factline.jar").toString()));
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("the jar", List.of("-jar", JAR.toString()));
        ways.put("unpacked", List.of("-jar", unpacked.resolve("factline.jar").toString()));
        ways.put(
                "unpacked, with a cache",
                List.of(
                        "-XX:AOTCache=" + cache,
                        "-jar",
                        unpacked.resolve("factline.jar").toString()));

        StringBuilder table =
                new StringBuilder("| way | first start, s | later starts, s | memory, MiB |\n|---|--:|--:|--:|\n");
        Map<String, List<Start>> measured = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                measured.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(start(way.getKey(), way.getValue()));
            }
        }
        measured.forEach((way, starts) -> {
            List<Start> later = starts.subList(1, starts.size());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.0f |%n",
                    way,
                    starts.getFirst().seconds(),
                    median(later.stream().map(Start::seconds).toList()),
                    median(later.stream().map(Start::megabytes).toList())));
        });
        Files.writeString(Path.of("target", "start-benchmark.md"), table);
        System.out.println(table);
    }

    /** Starts it on the data of this way, waits for the page to sign in, and ends it as an operator does. */
    private Start start(String way, List<String> arguments) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(java());
        command.addAll(List.of(
                "--server.port=" + port,
                "--factline.demo=false",
                "--factline.data-dir=" + directory.resolve("data of " + way),
                "--factline.admin.password=correct-horse-battery"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            URI page = URI.create("http://127.0.0.1:" + port + "/sign-in");
            while (!answers(page)) {
                if (!process.isAlive() || System.nanoTime() - begin > START_MAX.toNanos()) {
                    throw new IllegalStateException(Files.readString(directory.resolve("log")));
                }
                Thread.sleep(10);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Start(seconds, megabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(URI page) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the process has in memory. */
    private static double megabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(java());
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new UncheckedIOException(new IOException("failed: " + command));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
