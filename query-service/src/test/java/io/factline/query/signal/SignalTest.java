package io.factline.query.signal;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An alert comes in, is kept as it came, and a person says what it is. */
class SignalTest extends SignalStories {

    private static final String PAGED = """
            {"event": {"id": "01-%s", "event_type": "incident.triggered", "occurred_at": "2013-11-30T18:45:22.169Z",
              "data": {"id": "PGR0VU2", "title": "Malware on a point of sale", "priority": {"summary": "P1"}}}}""";

    private static final String REASON = "{\"reason\": \"A test of the pager.\"}";

    @Test
    void anAlertOfPagerDutyIsKeptAsItCameAndPromotedToAFact() {
        String incident = openIncident();
        JsonNode pagerDuty = connector("pagerduty", "");
        String body = PAGED.formatted(incident);
        Answer received = signed(pagerDuty, body);
        String signal = signal(received);
        JsonNode kept = report(signal, received);
        assertThat(kept.path("payload").asString()).isEqualTo(body);
        assertThat(kept.path("signal").path("state").asString()).isEqualTo("open");
        assertThat(kept.path("signal").path("reading").path("summary").asString())
                .isEqualTo("Malware on a point of sale");
        assertThat(kept.path("signal").path("connector").asString()).isEqualTo(id(pagerDuty));

        String told = fact("malware-alert", "2013-11-30T18:45:22.169Z", "The alert said malware.");
        Answer promoted = act(signal, "promote?incident=" + incident, told);
        assertThat(promoted.status()).as(promoted.response().body()).isEqualTo(201);
        JsonNode now = report(signal, promoted);
        assertThat(now.path("signal").path("state").asString()).isEqualTo("promoted");
        assertThat(now.path("signal").path("incident").asString()).isEqualTo(incident);
        assertThat(now.path("signal").path("fact").asString()).isEqualTo("malware-alert");
        assertThat(now.path("history")
                        .valueStream()
                        .map(step -> step.path("change").asString()))
                .containsExactly("SignalReceived", "SignalPromoted");
        assertThat(get(facts(incident) + "/malware-alert")
                        .body()
                        .path("summary")
                        .asString())
                .isEqualTo("The alert said malware.");
    }

    @Test
    void whoSendsTheSameAgainGetsTheFirstAnswer() {
        JsonNode pagerDuty = connector("pagerduty", "");
        String body = PAGED.formatted("twice");
        Answer first = signed(pagerDuty, body);
        Answer again = signed(pagerDuty, body);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(report(signal(first), first).path("history")).hasSize(1);
    }

    @Test
    void aPromotionThatIsSentAgainIsTheSameOneAndASecondOneIsRefused() {
        String incident = openIncident();
        Answer received = bearing(generic(), alert("P-1", "Malware"));
        String signal = signal(received);
        String body =
                "{\"factType\": \"Discovered\", \"occurred\": \"2013-11-30\", \"summary\": \"Seen.\", \"standing\": \"claimed\", \"detail\": {}}";
        Answer first = act(signal, "promote?incident=" + incident, body, "Idempotency-Key", "p-1-" + incident);
        Answer again = act(signal, "promote?incident=" + incident, body, "Idempotency-Key", "p-1-" + incident);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(first.body().path("fact").asString()).isEqualTo("signal-" + signal);
        assertThat(act(signal, "promote?incident=" + incident, body).code()).isEqualTo("signal-disposed");

        assertThat(act(signal, "reopen", REASON).status()).isEqualTo(200);
        Answer third = act(signal, "promote", body);
        assertThat(third.body().path("fact").asString()).isEqualTo("signal-" + signal + "-2");
    }

    @Test
    void neitherFactNorPromotionIsRecordedWhereTheFactIsThereAlready() {
        String incident = openIncident();
        known(post(facts(incident), fact("F-1", "2013-11-30", "Known.")));
        Answer received = bearing(generic(), alert("P-2", "Malware"));
        String signal = signal(received);
        Answer refused = act(signal, "promote?incident=" + incident, fact("F-1", "2013-11-30", "Known."));
        assertThat(refused.code()).isEqualTo("fact-already-recorded");
        Answer attached = act(signal, "attach", "{\"incident\": \"" + incident + "\", \"fact\": \"F-1\"}");
        assertThat(attached.status()).as(attached.response().body()).isEqualTo(200);
        assertThat(report(signal, attached).path("signal").path("state").asString())
                .isEqualTo("attached");
    }

    @Test
    void aPromotionToAFactThatIsThereUnderADrawnIdIsRefusedForGood() {
        String incident = openIncident();
        String external = fact("X-1", "2013-11-30", "Known.")
                .replace("\"id\":\"X-1\"", "\"external\":{\"system\":\"jira\",\"id\":\"X-1\"}")
                .replace("\"id\": \"X-1\"", "\"external\": {\"system\": \"jira\", \"id\": \"X-1\"}");
        assertThat(external).contains("jira");
        known(post(facts(incident), external));
        String signal = signal(bearing(generic(), alert("P-3", "Malware")));
        for (int i = 0; i < 2; i++) {
            assertThat(act(signal, "promote?incident=" + incident, external).code())
                    .isEqualTo("fact-already-recorded");
        }
    }

    @Test
    void aDismissalSaysWhyAndCanBeTakenBack() {
        Answer received = bearing(generic(), alert("D-1", "A test"));
        String signal = signal(received);
        Answer dismissed = act(signal, "dismiss", REASON);
        JsonNode now = report(signal, dismissed).path("signal");
        assertThat(now.path("state").asString()).isEqualTo("dismissed");
        assertThat(now.path("reason").asString()).isEqualTo("A test of the pager.");
        assertThat(now.path("disposedBy").asString()).isNotEmpty();
        assertThat(act(signal, "dismiss", REASON).code()).isEqualTo("signal-disposed");
        Answer reopened = act(signal, "reopen", REASON);
        assertThat(report(signal, reopened).path("signal").path("state").asString())
                .isEqualTo("open");
        assertThat(act(signal, "reopen", REASON).code()).isEqualTo("nothing-to-change");
    }

    @Test
    void aLockedIncidentTakesNoDecisionButASignalIsNeverLost() {
        String incident = openIncident();
        JsonNode connector = connector(
                "generic", ", \"proof\": {\"kind\": \"bearer\"}, \"settings\": {\"incident\": \"" + incident + "\"}");
        known(post("/api/v1/incidents/" + incident + "/lock", REASON));
        Answer received = bearing(connector, alert("L-1", "After sign-off"));
        String signal = signal(received);
        assertThat(report(signal, received).path("signal").path("incident").asString())
                .isEqualTo(incident);
        for (String call : List.of("dismiss", "promote")) {
            String body = call.equals("dismiss") ? REASON : fact("L-1", "2013", "No.");
            assertThat(act(signal, call, body).code()).as(call).isEqualTo("incident-locked");
        }
    }

    @Test
    void howLongSignalsWaitedAndWhoSawThemIsSaidOfEachIncident() {
        String incident = openIncident();
        JsonNode connector = connector(
                "generic", ", \"proof\": {\"kind\": \"bearer\"}, \"settings\": {\"incident\": \"" + incident + "\"}");
        String seen = signal(bearing(connector, alert("K-1", "Seen")));
        Answer open = bearing(connector, alert("K-2", "Not seen"));
        Answer dismissed = act(seen, "dismiss", REASON);
        String query = "/disposition?incident=" + incident + "&asOf=2100-01-01T00:00:00Z&after="
                + dismissed.body().path("position");
        JsonNode values = read(query, bearer(Role.VIEWER)).body();
        assertThat(values.path("signals").intValue()).isEqualTo(2);
        assertThat(values.path("open").intValue()).isOne();
        assertThat(values.path("dismissed").intValue()).isOne();
        assertThat(values.path("median").asString()).startsWith("PT");
        assertThat(values.path("seen").path(1).path("seenBy").asString()).isNotEmpty();
        JsonNode before =
                read(query + "&until=" + position(open), bearer(Role.VIEWER)).body();
        assertThat(before.path("open").intValue()).isEqualTo(2);
        assertThat(before.has("median")).isFalse();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        JsonNode connector = generic();
        Answer last = bearing(connector, alert("Q-0", "A page"));
        for (int i = 1; i < 5; i++) {
            last = bearing(connector, alert("Q-" + i, "A page"));
        }
        String query = "?connector=" + id(connector) + "&limit=2&after=" + position(last);
        JsonNode first = read(query, bearer(Role.EDITOR)).body();
        assertThat(first.path("open").intValue()).isEqualTo(5);
        assertThat(names(first)).containsExactly("Q-4", "Q-3");
        JsonNode next = read(query + "&before=" + first.path("next"), bearer(Role.EDITOR))
                .body();
        assertThat(names(next)).containsExactly("Q-2", "Q-1");
    }

    private static List<String> names(JsonNode page) {
        return page.path("signals")
                .valueStream()
                .map(one -> one.path("reading").path("externalId").asString())
                .toList();
    }
}
