package io.factline.query.clock;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the disclosure clocks of an incident say, at any cut-offs. */
class ClockTest extends ServicesTest {

    private static final String AWARE = """
            {"id": "AWARE", "factType": "DeterminationMade", "occurred": "2026-03-02T10:20+01:00", "zone": "Europe/Berlin",
             "summary": "S", "standing": "claimed", "tellings": [{"to": "organisation", "at": "2026-03-02T10:20+01:00"}],
             "detail": {"kind": "aware"}}""";

    @Test
    void aDutyRunsFromItsTriggerToItsFilingAndIsSeenAtEachMoment() {
        String incident = open("DE");
        decide(incident, "EU-GDPR-33", false);
        post(facts(incident), AWARE);
        known(post(facts(incident), """
                {"id": "NOTICE", "factType": "PartyNotified", "occurred": "2026-03-05T11:00+01:00", "summary": "S", "standing": "claimed",
                 "tellings": [{"to": "organisation", "at": "2026-03-05T11:00+01:00"}],
                 "detail": {"partyKind": "regulator", "regime": "GDPR", "stage": "notification"}}"""));

        JsonNode before = clock(incident, "toldTo=organisation&toldUntil=2026-03-02T10:00%2B01:00");
        assertThat(before.path("verdict").asString()).isEqualTo("not-triggered");
        JsonNode running = clock(incident, "toldTo=organisation&toldUntil=2026-03-03");
        assertThat(running.path("verdict").asString()).isEqualTo("running");
        assertThat(running.path("trigger").asString()).isEqualTo("AWARE");
        assertThat(running.path("due")
                        .path("strict")
                        .path("bounds")
                        .path("latest")
                        .asString())
                .startsWith("2026-03-05T09:2");
        assertThat(running.path("due")
                        .path("legal")
                        .path("bounds")
                        .path("latest")
                        .asString())
                .isEqualTo("2026-03-05T10:00:00Z");
        assertThat(clock(incident, "toldTo=organisation&toldUntil=2026-03-05T10:59%2B01:00&asOf=2026-03-06")
                        .path("verdict")
                        .asString())
                .isEqualTo("overdue-no-filing");
        JsonNode now = clock(incident, "");
        assertThat(now.path("filed").asString()).isEqualTo("NOTICE");
        assertThat(now.path("reason").asString()).isEqualTo("Because");
        assertThat(now.path("whatIf").booleanValue()).isFalse();
    }

    @Test
    void aNoticeOfWhichAFactOfAnotherTypeTookThePlaceFilesNothing() {
        String incident = open("DE");
        decide(incident, "EU-GDPR-33", false);
        post(facts(incident), AWARE);
        known(post(facts(incident), """
                {"id": "NOTICE", "factType": "PartyNotified", "occurred": "2026-03-03T12:00+01:00", "summary": "S", "standing": "claimed",
                 "detail": {"regime": "GDPR", "stage": "notification"}}"""));
        assertThat(clock(incident, "").path("filed").asString()).isEqualTo("NOTICE");

        known(post(facts(incident), """
                {"id": "NO-NOTICE", "factType": "StatementIssued", "occurred": "2026-03-04", "summary": "S", "standing": "claimed",
                 "relations": [{"kind": "supersedes", "fact": "NOTICE"}], "detail": {}}"""));
        assertThat(clock(incident, "").has("filed")).isFalse();
    }

    @Test
    void whatWasNotDecidedIsSuggestedAndWhatWasExcludedSaysSo() {
        String incident = open("DE");
        known(decide(incident, "EU-GDPR-33", true));

        JsonNode clocks = clocks(incident, "").body();
        assertThat(clocks.path("clocks").path(0).path("verdict").asString()).isEqualTo("excluded");
        assertThat(clocks.path("suggested")
                        .valueStream()
                        .map(s -> s.path("rule").asString()))
                .contains("EU-GDPR-34")
                .doesNotContain("EU-GDPR-33", "EU-GDPR-33-OMNIBUS", "US-SEC-8K-105");
    }

    @Test
    void anyRuleCanBeSupposedAndIsMarked() {
        String incident = open("US");
        known(post(facts(incident), AWARE));

        JsonNode supposed =
                clocks(incident, "whatIf=EU-GDPR-33,US-SEC-8K-105").body().path("clocks");

        assertThat(supposed.size()).isEqualTo(2);
        assertThat(supposed.valueStream())
                .allMatch(clock -> clock.path("whatIf").booleanValue());
        assertThat(supposed.path(0).path("verdict").asString()).isEqualTo("overdue-no-filing");
        assertThat(supposed.path(1).path("verdict").asString()).isEqualTo("not-triggered");
        Answer unknown = clocks(incident, "whatIf=XX-1");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("unknown-rule");
    }

    @Test
    void everyRuleIsListedWithItsCitationAlsoThoseThatAreOff() {
        JsonNode rules = get("/api/v1/disclosure-rules").body();
        assertThat(rules.size()).isEqualTo(43);
        assertThat(rules.valueStream())
                .allMatch(rule -> !rule.path("citation").asString().isEmpty());
        assertThat(rules.valueStream().filter(rule -> !rule.path("enabled").booleanValue()))
                .hasSize(7);
    }

    @Test
    void aRuleThatNobodyKnowsCannotBecomeADuty() {
        Answer answer = decide(open("US"), "US-NOWHERE-1", false);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("unknown-rule");
    }

    private String open(String jurisdiction) {
        String key = openIncident() + "-breach";
        known(post("/api/v1/incidents", """
                {"key": "%s", "title": "T", "organisation": "O", "kind": "data-breach", "zone": "Europe/Berlin",
                 "opened": "2026-03-01", "jurisdictions": ["%s"]}""".formatted(key, jurisdiction)));
        return key;
    }

    private Answer decide(String incident, String rule, boolean excluded) {
        return post("/api/v1/incidents/" + incident + "/duties", """
                {"rule": "%s", "excluded": %s, "reason": "Because"}""".formatted(rule, excluded));
    }

    private Answer clocks(String incident, String query) {
        return get("/api/v1/incidents/" + incident + "/clocks?" + query);
    }

    private JsonNode clock(String incident, String query) {
        Answer answer = clocks(incident, query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.body().path("clocks").size()).isEqualTo(1);
        return answer.body().path("clocks").path(0);
    }
}
