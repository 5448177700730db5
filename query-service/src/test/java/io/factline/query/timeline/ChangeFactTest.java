package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Everything that can be said of a fact after it was recorded. */
class ChangeFactTest extends ServicesTest {

    private static final String REASON = "{\"reason\": \"Because.\"}";

    /** The call, a body, and what made the version that it leads to. */
    static Stream<Arguments> everyChange() {
        return Stream.of(
                Arguments.of(
                        "correct",
                        "{\"reason\": \"Because.\", \"fact\": " + fact("F-1", "2015", "B") + "}",
                        "corrected"),
                Arguments.of("retract", REASON, "retracted"),
                Arguments.of("tell", "{\"to\": \"banks\", \"at\": \"2014-06-16\", \"by\": \"Target\"}", "told"),
                Arguments.of("dispute", REASON, "disputed"),
                Arguments.of("standing", "{\"standing\": \"opinion\", \"reason\": \"Because.\"}", "standing"),
                Arguments.of("access", "{\"access\": \"open\", \"reason\": \"Because.\"}", "access"),
                Arguments.of("sources", "{\"publisher\": \"A paper\"}", "source"));
    }

    @ParameterizedTest
    @MethodSource("everyChange")
    void aChangeNeedsTheVersionThatOneSawAndLeadsToTheNext(String call, String body, String change) {
        String incident = openIncident();
        String path = facts(incident) + "/F-1";
        known(post(facts(incident), fact("F-1", "2014", "A")));

        assertThat(post(path + "/" + call, body).status()).isEqualTo(428);
        assertThat(post(path + "/" + call, body, "If-Match", "\"2\"").status()).isEqualTo(412);
        Answer changed = known(post(path + "/" + call, body, "If-Match", "\"1\"", "Idempotency-Key", "k-" + incident));
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer repeated = post(path + "/" + call, body, "If-Match", "\"1\"", "Idempotency-Key", "k-" + incident);
        assertThat(repeated.body()).isEqualTo(changed.body());
        assertThat(post(path + "/" + call, body, "If-Match", "\"1\"").status()).isEqualTo(412);

        Answer now = get(path);
        assertThat(now.header("ETag")).isEqualTo("\"2\"");
        assertThat(now.body().path("change").asString()).isEqualTo(change);
        assertThat(get(path + "/history").body().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("everyChange")
    void aRetractedFactTakesNothingMore(String call, String body, String change) {
        String incident = openIncident();
        String path = facts(incident) + "/F-1";
        post(facts(incident), fact("F-1", "2014", "A"));
        post(path + "/retract", REASON, "If-Match", "*");
        Answer refused = post(path + "/" + call, body, "If-Match", "*");
        assertThat(refused.code()).as(change).isEqualTo("fact-retracted");
    }

    @ParameterizedTest
    @MethodSource("everyChange")
    void aFactThatIsNotRecordedTakesNothing(String call, String body, String change) {
        Answer refused = post(facts(openIncident()) + "/F-1/" + call, body, "If-Match", "*");
        assertThat(refused.code()).as(change).isEqualTo("unknown-fact");
    }

    @Test
    void aTellingAndASourceAreAddedToWhatTheFactSays() {
        String path = recorded();
        post(path + "/tell", "{\"to\": \"banks\", \"at\": \"2014-06-16\"}", "If-Match", "*");
        known(post(path + "/sources", "{\"publisher\": \"A paper\"}", "If-Match", "*"));
        JsonNode now = get(path).body();
        assertThat(now.path("tellings").toString())
                .isEqualTo(
                        "[{\"to\":\"public\",\"at\":\"2014\",\"basis\":\"public-act\"},{\"to\":\"banks\",\"at\":\"2014-06-16\"}]");
        assertThat(now.path("sources").path(0).path("publisher").asString()).isEqualTo("A paper");
        assertThat(post(
                                path + "/standing",
                                "{\"standing\": \"confirmed\", \"reason\": \"The paper.\"}",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFactIsDisputedUntilItIsSettled() {
        String path = recorded();
        assertThat(post(path + "/settle", REASON, "If-Match", "*").code()).isEqualTo("nothing-to-change");
        known(post(path + "/dispute", REASON, "If-Match", "*"));
        assertThat(get(path).body().path("disputed").booleanValue()).isTrue();
        known(post(path + "/settle", REASON, "If-Match", "*"));
        assertThat(get(path).body().path("disputed").booleanValue()).isFalse();
        assertThat(get(path + "/history")
                        .body()
                        .valueStream()
                        .map(v -> v.path("change").asString()))
                .containsExactly("recorded", "disputed", "settled");
    }

    @Test
    void confirmedNeedsAWitnessAndTheBasisOfATellingIsNotTheClients() {
        String path = recorded();
        Answer unfounded =
                post(path + "/standing", "{\"standing\": \"confirmed\", \"reason\": \"R\"}", "If-Match", "*");
        assertThat(unfounded.status()).isEqualTo(400);
        assertThat(unfounded.body().path("detail").asString()).contains("named witness");
        Answer based =
                post(path + "/tell", "{\"to\": \"banks\", \"at\": \"2014\", \"basis\": \"source\"}", "If-Match", "*");
        assertThat(based.status()).isEqualTo(400);
        assertThat(post(path + "/access", "{\"access\": \"internal\", \"reason\": \"R\"}", "If-Match", "*")
                        .code())
                .isEqualTo("nothing-to-change");
    }

    @Test
    void whatIsRecordedWithinADayOfBeingKnownIsContemporaneous() {
        String incident = openIncident();
        known(post(facts(incident), fact("F-1", "2014", "A")));
        assertThat(get(facts(incident) + "/F-1").body().path("contemporaneous").booleanValue())
                .isFalse();
        known(post(
                facts(incident),
                fact("F-2", java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString(), "B")));
        assertThat(get(facts(incident) + "/F-2").body().path("contemporaneous").booleanValue())
                .isTrue();
        known(post(facts(incident), fact("F-3", "2014", "C").replace("Disclosed", "Discovered")));
        assertThat(get(facts(incident) + "/F-3").body().has("contemporaneous")).isFalse();
    }

    private String recorded() {
        String incident = openIncident();
        known(post(facts(incident), fact("F-1", "2014", "A")));
        return facts(incident) + "/F-1";
    }
}
