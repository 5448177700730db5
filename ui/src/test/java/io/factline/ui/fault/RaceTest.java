package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several write at the same time, through two command services: one of them wins, and the record says which. */
@ExtendWith(TwoOfEach.Started.class)
class RaceTest {

    private static final UUID ACCOUNT = new UUID(0, 21);
    private static final String REASON = "{\"reason\": \"Because.\"}";
    private static final int WRITERS = 6;

    @Test
    void ofAllWhoCorrectTheSameVersionOneDoes(TwoOfEach factline) throws Exception {
        List<Caller> callers = List.of(factline.only(0, ACCOUNT), factline.only(1, ACCOUNT));
        callers.getFirst().open("race-fact");
        callers.getFirst().post("/api/v1/incidents/race-fact/facts", Write.json("F-1", "Found."));
        int versions = Rounds.of(20);
        for (int version = 1; version <= versions; version++) {
            String seen = "\"" + version + "\"";
            List<Answer> answers = atOnce(writer -> callers.get(writer % 2)
                    .post(
                            "/api/v1/incidents/race-fact/facts/F-1/correct",
                            Write.correction("writer-" + writer, "F-1").body(),
                            "If-Match",
                            seen));
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
        }
        assertThat(factline.stored()
                        .number("select max(sequence) from record.event where stream like 'fact/%/F-1' and incident = "
                                + incident("race-fact")))
                .isEqualTo(versions);
        new Intact(factline.stored(), callers.getFirst(), new Acknowledgements("race-fact")).recordAndViewHold();
        System.out.println("fault: " + WRITERS + " correct one version, " + versions + " times");
    }

    @Test
    void nothingIsRecordedBetweenALockAndTheUnlockThatFollows(TwoOfEach factline) throws Exception {
        Caller both = factline.both(ACCOUNT);
        both.open("race-lock");
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger number = new AtomicInteger();
        ConcurrentHashMap<String, Answer> answers = new ConcurrentHashMap<>();
        int locks = Rounds.of(15);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                threads.execute(() -> {
                    while (writing.get()) {
                        String id = "F-" + number.incrementAndGet();
                        answers.put(id, both.post("/api/v1/incidents/race-lock/facts", Write.json(id, "Found.")));
                    }
                });
            }
            for (int lock = 0; lock < locks; lock++) {
                for (String step : List.of("lock", "close", "unlock", "reopen")) {
                    String body = step.equals("close") ? "{\"closed\": \"2014\"}" : REASON;
                    // a locked incident cannot be closed: that is refused, and changes nothing
                    both.post("/api/v1/incidents/race-lock/" + step, body);
                    Thread.sleep(20);
                }
            }
            writing.set(false);
        }
        assertThat(factline.stored().number("""
                        select count(*) from record.event fact where fact.incident = %s
                          and fact.envelope::json ->> 'type' = 'FactRecorded'
                          and (select e.envelope::json ->> 'type' from record.event e
                               where e.stream = 'incident/' || fact.incident and e.position < fact.position
                                 and e.envelope::json ->> 'type' in ('IncidentLocked', 'IncidentUnlocked')
                               order by e.position desc limit 1) = 'IncidentLocked'""".formatted(incident("race-lock"))))
                .as("facts of a locked incident")
                .isZero();
        List<String> recorded = factline.stored()
                .texts("select split_part(stream, '/', 3) from record.event where stream like 'fact/%' and incident = "
                        + incident("race-lock"));
        List<String> acknowledged = answers.entrySet().stream()
                .filter(answer -> answer.getValue().status() == 201)
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(answers.values()).extracting(Answer::status).containsOnly(201, 409);
        new Intact(factline.stored(), both, new Acknowledgements("race-lock")).recordAndViewHold();
        System.out.println("fault: lock and unlock while " + WRITERS + " record, " + locks + " times, "
                + acknowledged.size() + " of " + answers.size() + " writes acknowledged");
    }

    private static String incident(String key) {
        return "(select incident from record.event where stream = 'key/" + key + "' and sequence = 0)";
    }

    /** Calls at the same moment, each with its number. */
    static List<Answer> atOnce(java.util.function.IntFunction<Answer> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                calls.add(() -> call.apply(number));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
