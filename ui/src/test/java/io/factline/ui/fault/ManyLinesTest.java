package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Very many facts in one request, over a connection that is cut again and again, and little memory: a million of them, cut
 * off ten times, in the long form.
 */
class ManyLinesTest {

    private static final int LINES = Rounds.isLong() ? 1_000_000 : 20_000;
    private static final int CUTS = Rounds.isLong() ? 10 : 3;
    private static final long SEED = 40_000_000;
    private static final String KEY = "import-1";

    @TempDir
    private Path directory;

    @Test
    void everyLineIsRecordedOnceThoughTheConnectionWasCutAndTheHeapIsSmall() throws Exception {
        Path lines = written();
        try (ChildProcess factline = ChildProcess.start(directory, "512m")) {
            SplittableRandom random = new SplittableRandom(SEED);
            for (int cut = 1; cut <= CUTS; cut++) {
                sendAndCut(factline, lines, random.nextLong(Files.size(lines)));
            }
            int inTheLastPart = isAnsweredLineByLine(factline, lines);
            System.out.println("fault: " + LINES + " lines in one request, cut " + CUTS + " times, " + inTheLastPart
                    + " lines a second in the last one");
            isOnRecordOnce(factline);
            assertThat(Files.readString(directory.resolve("log"))).doesNotContain("ERROR", "OutOfMemory", " WARN ");
        }
    }

    private Path written() throws IOException {
        Path file = directory.resolve("facts.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 1; i <= LINES; i++) {
                String line = """
                        {"factType": "ReactionObserved", "summary": "Post %d complains of the outage.", "occurred": "2014-06-15T18:%02d:%02d", \
                        "standing": "claimed", "audiences": ["public"], "detail": {"audience": "customers", "platform": "Twitter", "sentiment": "negative"}}
                        """.formatted(i, i / 60 % 60, i % 60);
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** Sends a part of what it announces, and is gone. */
    private static void sendAndCut(ChildProcess factline, Path lines, long bytes) throws Exception {
        try (Socket socket =
                new Socket(factline.facts().getHost(), factline.facts().getPort())) {
            String head = "POST " + factline.facts().getPath()
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Authorization: " + Caller.authorization(Caller.ACCOUNT) + "\r\nIdempotency-Key: " + KEY
                    + "\r\nContent-Length: "
                    + Files.size(lines) + "\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            try (var in = Files.newInputStream(lines)) {
                byte[] part = new byte[1 << 16];
                long left = bytes;
                while (left > 0) {
                    int read = in.read(part, 0, (int) Math.min(part.length, left));
                    out.write(part, 0, read);
                    left -= read;
                }
            }
            out.flush();
            socket.setSoLinger(true, 0);
        }
    }

    /** Sends all lines again, and answers how many were taken in a second. */
    private static int isAnsweredLineByLine(ChildProcess factline, Path lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(factline.facts())
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", Caller.authorization(Caller.ACCOUNT))
                .header("Idempotency-Key", KEY)
                .POST(BodyPublishers.ofFile(lines))
                .build();
        Set<String> facts = new HashSet<>();
        long begin = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            AtomicLong last = new AtomicLong(-1);
            answer.body().forEach(line -> {
                JsonNode one = JsonMapper.shared().readTree(line);
                assertThat(one.path("status").intValue()).as(line).isEqualTo(201);
                assertThat(facts.add(one.path("fact").asString())).isTrue();
                assertThat(one.path("line").intValue()).isEqualTo(facts.size());
                assertThat(one.path("position").longValue())
                        .isGreaterThan(last.getAndSet(one.path("position").longValue()));
            });
        }
        assertThat(facts).hasSize(LINES);
        return (int) (LINES * 1_000_000_000L / (System.nanoTime() - begin));
    }

    private static void isOnRecordOnce(ChildProcess factline) throws Exception {
        try (Connection database = factline.stored().connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), count(distinct w.words::json ->> '/fact/summary'), count(distinct e.stream)
                        from record.event e join record.words w on w.position = e.position
                        where e.envelope::json ->> 'type' = 'FactRecorded'""")) {
            row.next();
            assertThat(row.getLong(1)).as("facts").isEqualTo(LINES);
            assertThat(row.getLong(2)).as("different summaries").isEqualTo(LINES);
            assertThat(row.getLong(3)).as("streams").isEqualTo(LINES);
        }
    }
}
