package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.client.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver that others wrote is told of everything while Factline is killed between what it commits and what it sends. */
class ToldWebhookTest {

    private static final int WRITERS = 2;
    private static final int WRITE_MILLIS = 2_000;
    private static final String LAST = "THE-LAST-ONE";

    @TempDir
    private Path directory;

    @Test
    void everyEventIsToldAtLeastOnceInItsOrderAndEachSignatureHolds() throws Exception {
        Node.require();
        Acknowledgements written = new Acknowledgements(ChildProcess.INCIDENT);
        int rounds = Rounds.of(2);
        int port = ChildProcess.freePort();
        Process receiver = Node.start("receive.mjs");
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(receiver.getInputStream(), StandardCharsets.UTF_8))) {
            String url = "http://127.0.0.1:" + told.readLine() + "/hook";
            try (ChildProcess factline = start(port)) {
                say(receiver, subscribe(factline, url));
                writeAndKill(written, factline);
            }
            for (int round = 1; round < rounds; round++) {
                try (ChildProcess factline = start(port)) {
                    writeAndKill(written, factline);
                }
            }
            try (ChildProcess factline = start(port)) {
                written.write(factline.caller(), WRITERS, () -> Thread.sleep(WRITE_MILLIS));
                everythingIsTold(recordLast(factline), told);
            }
        } finally {
            receiver.destroy();
        }
        Rounds.tell("a webhook, killed under it", rounds, written);
    }

    private ChildProcess start(int port) throws Exception {
        ChildProcess started = ChildProcess.launch(
                port,
                directory,
                ChildProcess.briefly("1g"),
                "--factline.demo=false",
                "--factline.webhooks.allowed-networks=127.0.0.1/32");
        started.waitUntilItWrites();
        return started;
    }

    private static void writeAndKill(Acknowledgements written, ChildProcess factline) throws Exception {
        written.writeUnsettled(factline.caller(), WRITERS, () -> {
            Thread.sleep(WRITE_MILLIS);
            factline.kill();
        });
    }

    private static String subscribe(ChildProcess factline, String url) {
        return factline.caller()
                .post(
                        "/api/v1/webhooks",
                        "{\"name\": \"told\", \"url\": \"" + url + "\", \"after\": -1}",
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("admin:" + ChildProcess.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("secret")
                .asString();
    }

    private static void say(Process receiver, String line) throws IOException {
        receiver.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        receiver.getOutputStream().flush();
    }

    private static long recordLast(ChildProcess factline) {
        return factline.caller()
                .post("/api/v1/incidents/" + ChildProcess.INCIDENT + "/facts", """
                        {"id": "%s", "factType": "Discovered", "summary": "S", "occurred": "2014", "standing": "claimed", "detail": {}}""".formatted(LAST))
                .json()
                .path("position")
                .longValue();
    }

    private static void everythingIsTold(long last, BufferedReader told) throws IOException {
        TreeSet<Long> positions = new TreeSet<>();
        Map<String, List<Long>> firstTold = new TreeMap<>();
        String line;
        while ((positions.size() <= last) && (line = told.readLine()) != null) {
            JsonNode delivery = JsonMapper.shared().readTree(line);
            assertThat(delivery.path("verified").booleanValue()).as(line).isTrue();
            long position = delivery.path("sequence").longValue();
            if (positions.add(position)) {
                firstTold
                        .computeIfAbsent(delivery.path("source").asString(), _ -> new ArrayList<>())
                        .add(position);
            }
        }
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, last).boxed().toList());
        firstTold.values().forEach(ofOneIncident -> assertThat(ofOneIncident).isSorted());
    }
}
