package io.factline.query.feed;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.account.Role;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.FollowedFeed;
import io.factline.query.Services;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Where few may follow the feed: who is let in, who is told to come later, and who loses the place. */
class CrowdedStreamTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final String ADMIN = basic("admin", PASSWORD);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the kernel may hold of a connection on both of its sides, and what the server has in hand, are far from this. */
    private static final int FACTS = 1_500;

    private static final int LONG = 20_000;

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext services;
    private static Client client;

    @BeforeAll
    static void withFewPlaces() {
        postgres = EmbeddedPostgres.start(directory);
        List<String> settings = new ArrayList<>(Services.settings(postgres));
        settings.addAll(List.of(
                "factline.admin.password=" + PASSWORD, "factline.limits.streams=3", "factline.limits.streams-each=2"));
        services = Services.start(settings);
        client = new Client(Services.port(services));
        assertThat(client.post("/api/v1/incidents", incident("crowded")).status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        services.close();
        postgres.close();
    }

    @Test
    void aQuietStreamShowsEveryTenSecondsThatItIsThere() throws IOException {
        try (FollowedFeed stream = whenThereIsAPlace(ADMIN)) {
            await().atMost(HEARTBEAT.plusSeconds(10)).until(() -> signsOfLife(stream) == 1);
            Instant first = Instant.now();
            await().atMost(HEARTBEAT.plusSeconds(10)).until(() -> signsOfLife(stream) == 2);
            assertThat(Duration.between(first, Instant.now())).isGreaterThan(HEARTBEAT.minusSeconds(2));
        }
    }

    @Test
    void nobodyTakesThePlacesOfTheOthersAndWhoeverGoesLeavesOne() throws IOException {
        FollowedFeed first = whenThereIsAPlace(ADMIN);
        try (FollowedFeed second = whenThereIsAPlace(ADMIN)) {
            refused(ADMIN);
            try (FollowedFeed other = whenThereIsAPlace(bearer(Role.VIEWER))) {
                refused(bearer(Role.VIEWER));
                first.close();
                try (FollowedFeed next = whenThereIsAPlace(bearer(Role.VIEWER))) {
                    record("after-the-first-has-gone");
                    for (FollowedFeed stream : List.of(second, other, next)) {
                        await().until(() -> stream.hasFact("after-the-first-has-gone"));
                    }
                }
            }
        }
    }

    @Test
    void whoeverReadsNothingIsLetGoAndNobodyWaitsForThem() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < FACTS; i++) {
            lines.append(fact("L-" + i, "2014", "x".repeat(LONG))).append('\n');
        }
        assertThat(client.postLines("crowded", "", lines.toString()))
                .hasSize(FACTS)
                .allMatch(line -> line.path("status").intValue() == 201);
        try (FollowedFeed other = whenThereIsAPlace(ADMIN);
                Socket deaf = whoReadsNothing()) {
            refused(ADMIN);
            record("while-one-is-deaf");
            await().atMost(Duration.ofSeconds(15)).until(() -> other.hasFact("while-one-is-deaf"));
            try (FollowedFeed next = whenThereIsAPlace(ADMIN)) {
                assertThat(next.hasEnded()).isFalse();
            }
            assertThat(other.hasEnded()).isFalse();
            assertThat(whatHadBeenSent(deaf)).isBetween((long) LONG, (long) FACTS * LONG / 2);
        }
    }

    /** Asks for all that there is, and reads no more of the answer than that it begins. */
    private static Socket whoReadsNothing() throws IOException {
        for (Instant late = Instant.now().plus(PATIENCE); Instant.now().isBefore(late); aMomentLater()) {
            Socket connection = new Socket();
            connection.setReceiveBufferSize(8 << 10);
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), client.port()));
            connection
                    .getOutputStream()
                    .write(("GET " + FollowedFeed.PATH + "?after=-1 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                                    + ADMIN + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] begins = connection.getInputStream().readNBytes("HTTP/1.1 200".length());
            if (new String(begins, StandardCharsets.US_ASCII).equals("HTTP/1.1 200")) {
                return connection;
            }
            connection.close();
        }
        throw new AssertionError("no place became free");
    }

    /** Reads on to the end: the server writes nothing any more. */
    private static long whatHadBeenSent(Socket connection) throws IOException {
        connection.setSoTimeout(10_000);
        InputStream answer = connection.getInputStream();
        byte[] some = new byte[64 << 10];
        long all = 0;
        try {
            for (int read = answer.read(some); read >= 0; read = answer.read(some)) {
                all += read;
            }
        } catch (SocketException _) {
            return all; // reset: it is over as well
        }
        return all;
    }

    private static long signsOfLife(FollowedFeed stream) {
        return stream.lines().stream().filter(": still here"::equals).count();
    }

    /** Places of those who have gone become free when the server writes to them. */
    private static FollowedFeed whenThereIsAPlace(String authorization) throws IOException {
        for (Instant late = Instant.now().plus(PATIENCE); Instant.now().isBefore(late); aMomentLater()) {
            FollowedFeed stream = FollowedFeed.open(client.port(), "", authorization);
            if (stream.answer().statusCode() == 200) {
                return stream;
            }
            stream.close();
        }
        throw new AssertionError("no place became free");
    }

    private static void aMomentLater() {
        record("meanwhile-" + UUID.randomUUID());
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private static void refused(String authorization) throws IOException {
        try (FollowedFeed stream = FollowedFeed.open(client.port(), "", authorization)) {
            assertThat(stream.answer().statusCode()).isEqualTo(503);
            assertThat(stream.answer().headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(stream.answer().headers().firstValue("Retry-After")).contains("2");
            await().until(() -> String.join("", stream.lines()).contains("\"code\":\"too-many-streams\""));
        }
    }

    private static void record(String id) {
        assertThat(client.post(facts("crowded"), fact(id, "2014", "Something.")).status())
                .isEqualTo(201);
    }
}
