package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Caller.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One key, sent several times at once and to two command services: one write, and one answer for all. */
@ExtendWith(TwoOfEach.Started.class)
class SameKeyTest {

    private static final UUID ACCOUNT = new UUID(0, 22);
    private static final String FACTS = "/api/v1/incidents/same-key/facts";

    @Test
    void theSameRequestAtOnceIsTakenOnceAndAnsweredAsOneOrToldToAskAgain(TwoOfEach factline) throws Exception {
        List<Caller> callers = List.of(factline.only(0, ACCOUNT), factline.only(1, ACCOUNT));
        callers.getFirst().open("same-key");
        Acknowledgements acknowledgements = new Acknowledgements("same-key");
        int rounds = Rounds.of(20);
        for (int round = 1; round <= rounds; round++) {
            Write recorded = Write.fact("F-" + round);
            isTakenOnce(callers, recorded, "*");
            Write corrected = Write.correction("correction-" + round, "F-" + round);
            isTakenOnce(callers, corrected, "\"1\"");
            acknowledgements.take(callers.getFirst(), recorded);
            acknowledgements.take(callers.getLast(), corrected, "\"1\"");
        }
        new Intact(factline.stored(), callers.getFirst(), acknowledgements).holds();
        Rounds.tell("one key from six at once at two command services", rounds, acknowledgements);
    }

    private static void isTakenOnce(List<Caller> callers, Write write, String version) throws Exception {
        List<Answer> answers =
                RaceTest.atOnce(sender -> write.send(callers.get(sender % callers.size()), "same-key", version));
        Set<String> taken = answers.stream()
                .filter(answer -> answer.status() < 300)
                .map(Answer::body)
                .collect(Collectors.toSet());
        assertThat(taken).as(answers.toString()).hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.status() < 300 || answer.code().equals("request-in-flight"))
                        .as(answer.toString())
                        .isTrue());
    }

    @Test
    void anotherRequestUnderTheKeyIsRefusedWhicheverServiceIsAsked(TwoOfEach factline) {
        Caller first = factline.only(0, new UUID(0, 23));
        Caller second = factline.only(1, new UUID(0, 23));
        first.open("same-key");
        Answer taken = first.post(FACTS, Write.json("K-1", "Found."), "Idempotency-Key", "k");
        assertThat(taken.status()).isEqualTo(201);
        for (Caller caller : List.of(first, second)) {
            Answer other = caller.post(FACTS, Write.json("K-2", "Found."), "Idempotency-Key", "k");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency-key-reused");
            Answer nowhere = caller.post(
                    FACTS + "/K-9/retract", "{\"reason\": \"Because.\"}", "Idempotency-Key", "k", "If-Match", "*");
            assertThat(nowhere.code()).isEqualTo("idempotency-key-reused");
            assertThat(caller.post(FACTS, Write.json("K-1", "Found."), "Idempotency-Key", "k")
                            .body())
                    .isEqualTo(taken.body());
        }
    }
}
