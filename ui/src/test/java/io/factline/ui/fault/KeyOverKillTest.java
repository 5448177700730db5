package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Caller.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same request, sent fifty times at once while Factline is killed, and again until each has its answer: one fact. */
class KeyOverKillTest {

    private static final int AT_ONCE = 50;
    private static final String FACTS = "/api/v1/incidents/" + ChildProcess.INCIDENT + "/facts";

    @TempDir
    private Path directory;

    @Test
    void fiftyWithOneKeyAreOneFactThoughFactlineIsKilledAmongThem() throws Exception {
        int port = ChildProcess.freePort();
        int rounds = Rounds.of(2);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            ChildProcess factline = start(port);
            for (int round = 1; round <= rounds; round++) {
                List<Future<Answer>> sent = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    Caller caller = factline.caller();
                    String key = "key-" + round;
                    sent.add(senders.submit(() -> untilItIsTaken(caller, key)));
                }
                // the later the round, the more of them had their answer before
                Thread.sleep(3L * round);
                factline.kill();
                factline.close();
                factline = start(port);
                Set<String> answers = new HashSet<>();
                for (Future<Answer> one : sent) {
                    answers.add(one.get().body());
                }
                assertThat(answers).hasSize(1);
                assertThat(recorded(factline, "Once, in round " + round + ".")).isEqualTo(1);
            }
            factline.close();
        }
        System.out.println("fault: one key from fifty at once over a kill, " + rounds + " times, one fact each");
    }

    private ChildProcess start(int port) throws Exception {
        ChildProcess started =
                ChildProcess.launch(port, directory, ChildProcess.briefly("1g"), "--factline.demo=false");
        started.waitUntilItWrites();
        return started;
    }

    /** What a careful client does: it sends the same again for as long as it does not know. */
    private static Answer untilItIsTaken(Caller caller, String key) throws InterruptedException {
        Answer answer = once(caller, key);
        while (answer.status() == 0
                || answer.status() == 503
                || answer.code().equals("request-in-flight")) {
            Thread.sleep(50);
            answer = once(caller, key);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Answer once(Caller caller, String key) {
        return caller.post(FACTS, """
                {"factType": "Discovered", "summary": "Once, in round %s.", "occurred": "2014", "standing": "claimed", "detail": {}}""".formatted(key.substring(4)), "Idempotency-Key", key);
    }

    private static long recorded(ChildProcess factline, String summary) throws Exception {
        try (var database = factline.stored().connect();
                var statement = database.prepareStatement(
                        "select count(*) from record.words w where w.words::json ->> '/fact/summary' = ?")) {
            statement.setString(1, summary);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
