package io.factline.query.intake;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.problem.Rule;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest extends ServicesTest {

    private static final String GOOD = fact("F-1", "2014", "A");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"occurred\": \"2014\" | \"occurred\": \"yesterday\" | /occurred | is not understood",
                "\"occurred\": \"2014\" | \"occurred\": \"2014-02-30\" | /occurred | does not exist in the calendar",
                "\"occurred\": \"2014\" | \"occurred\": 2014 | /occurred | must be a text",
                "\"occurred\": \"2014\", | `` | /occurred | /occurred is missing",
                "\"id\": \"F-1\" | \"id\": \"a b\" | /id | fact id",
                "\"standing\": \"claimed\" | \"standing\": \"certain\" | /standing | confirmed",
                "\"standing\": \"claimed\" | \"standing\": \"confirmed\" | `` | named witness",
                "\"factType\": \"Disclosed\" | \"factType\": \"Dreamt\" | /factType | \"Dreamt\" is not known",
                "\"detail\": {} | \"detail\": {\"colour\": \"red\"} | /detail/colour | \"colour\" is not known",
                "\"detail\": {} | \"detail\": {}, \"mood\": 1 | /mood | \"mood\" is not known",
                "\"detail\": {} | \"detail\": {}, \"tellings\": [{\"to\": \"public\", \"at\": \"2014\"}, {\"to\": \"moon\", \"at\": \"2014\"}] | /tellings/1/to | one of: organisation, staff",
                "\"detail\": {} | \"detail\": {}, \"sources\": [{\"publisher\": \"P\", \"url\": \"javascript:alert(1)\"}] | /sources/0 | http://",
                "\"detail\": {} | \"detail\": {}, \"zone\": \"Mars/Olympus\" | /zone | IANA",
                "\"detail\": {} | \"detail\": {}, \"quantities\": [{\"name\": \"n\", \"value\": 1E+999999999}] | /quantities/0 | 38 digits",
                "\"summary\": \"A\" | \"summary\": \"  \" | /summary | blank"
            })
    void aWrongValueIsNamedByItsPlaceWithASentenceThatHelps(
            String good, String wrong, String pointer, String sentence) {
        Answer refused = post(facts(openIncident()), GOOD.replace(good, wrong == null ? "" : wrong));
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body().path("detail").asString()).contains(sentence);
        if (pointer != null) {
            assertThat(refused.body().path("errors").path(0).path("pointer").asString())
                    .isEqualTo(pointer);
        }
        assertThat(refused.response().body()).doesNotContain("io.factline", "java.", "tools.jackson", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "\"text\"", "null", "{\"a\":", "{}}"})
    void aBodyThatIsNotTheJsonOfTheCallIsRefused(String body) {
        Answer refused = post(facts(openIncident()), body);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.response().body()).doesNotContain("io.factline", "tools.jackson", "Exception");
    }

    @Test
    void theTypeOfEachProblemLeadsToWhatItMeans() {
        for (Rule rule : Rule.values()) {
            Answer page = send("GET", rule.type(), null, "");
            assertThat(page.status()).as(rule.code()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.response().body()).contains(">" + rule.code() + "<", "Status " + rule.status());
        }
        assertThat(send("GET", "/problems/no-such-problem", null, "").code()).isEqualTo("not-found");
    }

    @Test
    void everyRefusalIsAProblemAlsoWhereNoControllerIsReached() {
        assertProblem(get("/api/v1/nothing-here"), 404, "not-found");
        assertProblem(post("/api/v1/nothing-here", "{}"), 404, "not-found");
        assertProblem(send("DELETE", "/api/v1/incidents", null, bearer(Role.EDITOR)), 405, "method-not-allowed");
        assertProblem(
                post("/api/v1/incidents", "key=1", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "unsupported-media-type");
        assertProblem(get("/api/v1/incidents", "Accept", "image/png"), 406, "not-acceptable");
        assertProblem(get("/api/v1/incidents/A%20B"), 404, "unknown-incident");
        assertProblem(post("/api/v1/incidents", ""), 400, "malformed-body");
    }

    @Test
    void aLostCorrelationOfIfMatchAndIdempotencyNeverBecomesAServerError() {
        String incident = openIncident();
        assertThat(post(facts(incident) + "/F%20%2F/correct", "{}").status()).isBetween(400, 499);
        assertThat(post(facts(incident) + "/F-1/correct", "{}", "If-Match", "\"99999999999999999999\"")
                        .status())
                .isBetween(400, 499);
        assertThat(post(facts(incident), GOOD, "Idempotency-Key", "x".repeat(300))
                        .status())
                .isEqualTo(400);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("status").intValue()).isEqualTo(status);
        assertThat(answer.body().path("type").asString()).isEqualTo("/problems/" + code);
    }
}
