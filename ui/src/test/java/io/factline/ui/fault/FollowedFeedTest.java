package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.client.Node;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Clients that others wrote follow the feed while Factline is killed and restarted: each sees every event once. */
class FollowedFeedTest {

    private static final int CLIENTS = 200;
    private static final int WRITERS = 2;
    private static final int WRITE_MILLIS = 1_500;
    private static final String LAST = "THE-LAST-ONE";

    @TempDir
    private Path directory;

    @Test
    void eachOfTwoHundredClientsSeesEveryEventOnceOverKillsAndRestarts() throws Exception {
        Node.require();
        Acknowledgements written = new Acknowledgements(ChildProcess.INCIDENT);
        int rounds = Rounds.of(2);
        int port = ChildProcess.freePort();
        Process clients;
        try (ChildProcess factline = start(port)) {
            clients = Node.start("follow.mjs", factline.caller().base(), key(factline), "" + CLIENTS, LAST);
            writeAndKill(written, factline);
        }
        for (int round = 1; round < rounds; round++) {
            try (ChildProcess factline = start(port)) {
                writeAndKill(written, factline);
            }
        }
        try (ChildProcess factline = start(port)) {
            written.write(factline.caller(), WRITERS, () -> Thread.sleep(WRITE_MILLIS));
            everyClientSawEverythingOnce(factline, clients);
        }
        Rounds.tell("clients that follow, killed under them", rounds, written);
    }

    private ChildProcess start(int port) throws Exception {
        ChildProcess started =
                ChildProcess.launch(port, directory, ChildProcess.briefly("1g"), "--factline.demo=false");
        started.waitUntilItWrites();
        return started;
    }

    private static void writeAndKill(Acknowledgements written, ChildProcess factline) throws Exception {
        written.writeUnsettled(factline.caller(), WRITERS, () -> {
            Thread.sleep(WRITE_MILLIS);
            factline.kill();
        });
    }

    private static void everyClientSawEverythingOnce(ChildProcess factline, Process clients) throws Exception {
        long end = factline.caller()
                .post("/api/v1/incidents/" + ChildProcess.INCIDENT + "/facts", """
                        {"id": "%s", "factType": "Discovered", "summary": "S", "occurred": "2014", "standing": "claimed", "detail": {}}""".formatted(LAST))
                .json()
                .path("position")
                .longValue();
        List<Long> all = LongStream.rangeClosed(0, end).boxed().toList();
        Long[][] seen = JsonMapper.shared().readValue(Node.said(clients), Long[][].class);
        assertThat(seen).hasNumberOfRows(CLIENTS);
        for (Long[] one : seen) {
            assertThat(one).containsExactlyElementsOf(all);
        }
    }

    private static String key(ChildProcess factline) {
        return factline.caller()
                .post(
                        "/api/v1/keys",
                        "{\"name\": \"follower\", \"roles\": [\"viewer\"]}",
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("admin:" + ChildProcess.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("secret")
                .asString();
    }
}
