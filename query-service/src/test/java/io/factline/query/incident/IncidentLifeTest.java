package io.factline.query.incident;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of an incident after it was opened. */
class IncidentLifeTest extends ServicesTest {

    private static final String REASON = "{\"reason\": \"Because.\"}";

    @Test
    void aLockedIncidentTakesNothingUntilItIsUnlocked() {
        String key = openIncident();
        String path = "/api/v1/incidents/" + key;
        post(facts(key), fact("F-1", "2014", "A"));
        Answer before = post(facts(key), fact("F-2", "2014", "B"), "Idempotency-Key", "k-" + key);
        known(post(path + "/lock", REASON));
        assertThat(get(path).body().path("locked").booleanValue()).isTrue();
        for (String call : new String[] {"/close", "/lock", "/reopen", "/pins", "/duties"}) {
            assertThat(post(path + call, body(call)).code()).as(call).isEqualTo("incident-locked");
        }
        assertThat(post(facts(key), fact("F-3", "2014", "C")).code()).isEqualTo("incident-locked");
        assertThat(post(facts(key) + "/F-1/retract", REASON, "If-Match", "*").code())
                .isEqualTo("incident-locked");
        assertThat(post(facts(key), fact("F-2", "2014", "B"), "Idempotency-Key", "k-" + key)
                        .body())
                .as("what was taken before is answered as before")
                .isEqualTo(before.body());

        known(post(path + "/unlock", REASON));
        assertThat(get(path).body().path("locked").booleanValue()).isFalse();
        assertThat(post(path + "/unlock", REASON).code()).isEqualTo("nothing-to-change");
        assertThat(post(facts(key), fact("F-3", "2014", "C")).status()).isEqualTo(201);
    }

    private static String body(String call) {
        return switch (call) {
            case "/close" -> "{\"closed\": \"2014\"}";
            case "/pins" -> pin("disclosureDelay", "F-1");
            case "/duties" -> "{\"rule\": \"EU-GDPR-33\", \"excluded\": false, \"reason\": \"R\"}";
            default -> REASON;
        };
    }

    private static String pin(String kpi, String fact) {
        return "{\"kpi\": \"" + kpi + "\", \"side\": \"to\", \"fact\": \"" + fact + "\", \"reason\": \"R\"}";
    }

    @Test
    void whatWasClosedIsReopened() {
        String path = "/api/v1/incidents/" + openIncident();
        assertThat(post(path + "/reopen", REASON).code()).isEqualTo("nothing-to-change");
        known(post(path + "/close", "{\"closed\": \"2014-06-16\"}"));
        assertThat(get(path).body().has("closed")).isTrue();
        known(post(path + "/reopen", REASON));
        assertThat(get(path).body().has("closed")).isFalse();
        known(post(path + "/close", "{\"closed\": \"2014-06-17\"}"));
        assertThat(get(path).body().path("closed").path("text").asString()).isEqualTo("2014-06-17");
    }

    @Test
    void incidentsAreLinkedAndUnlinked() {
        String breach = openIncident();
        String path = "/api/v1/incidents/" + openIncident();
        String link = "{\"kind\": \"rekindles\", \"incident\": \"" + breach + "\"}";
        known(post(path + "/links", link));
        assertThat(get(path).body().path("links").toString())
                .isEqualTo("[{\"kind\":\"rekindles\",\"incident\":\"" + breach + "\"}]");
        assertThat(post(path + "/links", link).code()).isEqualTo("nothing-to-change");
        assertThat(post(path + "/links", link.replace(breach, "nobody-knows-it"))
                        .code())
                .isEqualTo("unknown-incident");
        assertThat(post("/api/v1/incidents/" + breach + "/links", link).status())
                .isEqualTo(400);
        known(send("DELETE", path + "/links/rekindles/" + breach, null, bearer(Role.EDITOR)));
        assertThat(get(path).body().path("links").size()).isZero();
        assertThat(send("DELETE", path + "/links/rekindles/" + breach, null, bearer(Role.EDITOR))
                        .code())
                .isEqualTo("nothing-to-change");
        assertThat(send("DELETE", path + "/links/hates/" + breach, null, bearer(Role.EDITOR))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPersonChoosesAnAnchorAndLeavesItToTheRuleAgain() {
        String key = openIncident();
        String path = "/api/v1/incidents/" + key;
        post(facts(key), fact("F-1", "2014", "A"));
        post(facts(key), fact("F-2", "2014", "B"));
        post(path + "/pins", pin("publicExposureGap[capture]", "F-1"));
        known(post(path + "/pins", pin("publicExposureGap[capture]", "F-2")));
        JsonNode pins = get(path).body().path("pins");
        assertThat(pins.size()).isEqualTo(1);
        assertThat(pins.path(0).path("fact").asString()).isEqualTo("F-2");
        assertThat(post(path + "/pins", pin("disclosureDelay", "F-9")).code()).isEqualTo("unknown-fact");
        assertThat(post(path + "/pins", pin("a delay", "F-1")).status()).isEqualTo(400);
        assertThat(post(path + "/pins", pin("happiness", "F-1")).code()).isEqualTo("unknown-kpi");
        assertThat(post(path + "/pins", pin("timeToApology", "F-1")).code()).isEqualTo("invalid-value");
        known(send("DELETE", path + "/pins/publicExposureGap%5Bcapture%5D/to", null, bearer(Role.EDITOR)));
        assertThat(get(path).body().path("pins").size()).isZero();
    }

    @Test
    void aPersonDecidesWhichRulesConcernIt() {
        String path = "/api/v1/incidents/" + openIncident();
        String duty = "{\"rule\": \"EU-GDPR-33\", \"excluded\": false, \"reason\": \"It sells there.\"}";
        post(path + "/duties", duty);
        assertThat(post(path + "/duties", duty).code()).isEqualTo("nothing-to-change");
        known(post(path + "/duties", duty.replace("false", "true").replace("It sells there.", "It does not.")));
        assertThat(get(path).body().path("duties").toString())
                .isEqualTo("[{\"rule\":\"EU-GDPR-33\",\"excluded\":true,\"reason\":\"It does not.\"}]");
    }
}
