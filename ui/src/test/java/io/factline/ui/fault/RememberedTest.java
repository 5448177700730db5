package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.Caller.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a command service remembers of a fact may be out of date: nobody who asks it can tell. */
@ExtendWith(TwoOfEach.Started.class)
class RememberedTest {

    private static final UUID ACCOUNT = new UUID(0, 26);
    private static final String INCIDENT = "/api/v1/incidents/remembered";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    private Caller first;
    private Caller second;

    @BeforeEach
    void open(TwoOfEach factline) {
        first = factline.only(0, ACCOUNT);
        second = factline.only(1, ACCOUNT);
        first.open("remembered");
    }

    @Test
    void whatAnotherServiceAddedIsBuiltUpon() {
        first.post(INCIDENT + "/facts", Write.json("R-1", "Found."));
        assertThat(say(second, "R-1", "dispute", REASON).status()).isEqualTo(200);
        Answer settled = say(first, "R-1", "settle", REASON);
        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.json().path("version").intValue()).isEqualTo(3);
    }

    @Test
    void whatAnotherServiceEndedIsRefusedAndWhatItAllowedIsTaken() {
        first.post(INCIDENT + "/facts", Write.json("R-2", "Found."));
        assertThat(say(first, "R-2", "settle", REASON).code()).isEqualTo("nothing-to-change");
        say(second, "R-2", "dispute", REASON);
        assertThat(say(first, "R-2", "settle", REASON).status()).isEqualTo(200);
        assertThat(say(second, "R-2", "retract", REASON).status()).isEqualTo(200);
        assertThat(say(first, "R-2", "dispute", REASON).code()).isEqualTo("fact-retracted");
    }

    @Test
    void theVersionThatAnotherServiceMadeIsTheOneThatMatches() {
        first.post(INCIDENT + "/facts", Write.json("R-3", "Found."));
        String corrected = Write.correction("other", "R-3").body();
        assertThat(say(second, "R-3", "correct", corrected, "\"1\"").status()).isEqualTo(200);
        assertThat(say(first, "R-3", "dispute", REASON, "\"1\"").status()).isEqualTo(412);
        assertThat(say(first, "R-3", "dispute", REASON, "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void whatASystemSaysAgainIsNewWhereAnotherServiceHasHeardOfAChangeSince() {
        String address = INCIDENT + "/facts/by-source/pager/P-1";
        assertThat(follow(first, address, "Down.")).isEqualTo(1);
        assertThat(follow(first, address, "Down.")).isEqualTo(1);
        assertThat(follow(second, address, "Up again.")).isEqualTo(2);
        assertThat(follow(first, address, "Down.")).isEqualTo(3);
    }

    private static int follow(Caller caller, String address, String summary) {
        Answer answer = caller.send("PUT", address, Write.json("", summary), java.util.Map.of());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json().path("version").intValue();
    }

    private static Answer say(Caller caller, String fact, String what, String body) {
        return say(caller, fact, what, body, "*");
    }

    private static Answer say(Caller caller, String fact, String what, String body, String version) {
        return caller.post(INCIDENT + "/facts/" + fact + "/" + what, body, "If-Match", version);
    }
}
