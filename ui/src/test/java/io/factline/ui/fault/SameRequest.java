package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One request under one key, sent by several at once, each of whom sends it again for as long as they do not know. */
final class SameRequest implements AutoCloseable {

    private static final String FACTS = "/api/v1/incidents/" + ChildProcess.INCIDENT + "/facts";

    private final Caller caller;
    private final String key;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Answer>> sent = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean over;

    SameRequest(Caller caller, String key) {
        this.caller = caller;
        this.key = key;
    }

    /** What ends the one that is asked. */
    interface Ending {
        void end() throws InterruptedException;
    }

    String summary() {
        return "Once, under " + key + ".";
    }

    void send(int times) {
        for (int i = 0; i < times; i++) {
            sent.add(senders.submit(this::untilItIsTaken));
        }
    }

    void awaitTheFirstAnswer() throws InterruptedException {
        assertThat(first.await(1, TimeUnit.MINUTES)).as("answered").isTrue();
    }

    /** How many have sent it, and nothing came yet. */
    int pending() {
        return pending.get();
    }

    /** What is sent from here on counts no more as sent before the end. */
    void over(Ending ending) throws InterruptedException {
        over = true;
        ending.end();
    }

    /** How many of those sent before the end told their sender that it is taken. */
    int answered() {
        return answered.get();
    }

    /** How many of those sent before the end never got an answer. */
    int unanswered() {
        return unanswered.get();
    }

    /** Waits for the last of them. */
    List<Answer> answers() throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    /** What a careful client does. */
    private Answer untilItIsTaken() throws InterruptedException {
        Answer answer = once();
        while (answer.status() == 0 || answer.status() == 503 || answer.code().equals("request-in-flight")) {
            Thread.sleep(50);
            answer = once();
        }
        return answer;
    }

    private Answer once() {
        boolean before = !over;
        pending.incrementAndGet();
        Answer answer = caller.post(FACTS, """
                {"factType": "Discovered", "summary": "%s", "occurred": "2014", "standing": "claimed", "detail": {}}""".formatted(summary()), "Idempotency-Key", key);
        pending.decrementAndGet();
        if (before && answer.status() == 0) {
            unanswered.incrementAndGet();
        } else if (before && answer.status() == 201) {
            answered.incrementAndGet();
            first.countDown();
        }
        return answer;
    }

    @Override
    public void close() {
        senders.shutdownNow();
        senders.close();
    }
}
