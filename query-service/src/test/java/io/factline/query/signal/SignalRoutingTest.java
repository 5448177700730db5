package io.factline.query.signal;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules say where signals belong, and a look says it before. */
class SignalRoutingTest extends SignalStories {

    private static final String BEARER = ", \"proof\": {\"kind\": \"bearer\"}";

    private static String settings(String first, String second, String otherwise) {
        return """
                {"rules": [{"pointer": "/severity", "test": "equals", "value": "low", "incident": "%s"},
                           {"pointer": "/team", "test": "contains", "value": "till", "incident": "%s"}]%s}""".formatted(first, second, otherwise);
    }

    @Test
    void theFirstRuleThatFitsSaysWhereASignalBelongs() {
        String one = openIncident();
        String two = openIncident();
        JsonNode connector = connector("generic", BEARER + ", \"settings\": " + settings(one, two, ""));
        Answer tills = bearing(connector, alert("R-1", "Tills"));
        assertThat(incident(tills)).isEqualTo(two);
        assertThat(incident(bearing(connector, alert("R-2", "Low").replace("high", "low"))))
                .isEqualTo(one);
        assertThat(incident(bearing(connector, alert("R-3", "Else").replace("Till", "Web"))))
                .isEmpty();
        assertThat(incident(bearing(connector, "no JSON, so no rule"))).isEmpty();
    }

    @Test
    void whatNoRuleFitsGoesWhereTheConnectorSays() {
        String one = openIncident();
        String two = openIncident();
        String otherwise = ", \"incident\": \"" + one + "\"";
        JsonNode connector = connector("generic", BEARER + ", \"settings\": " + settings(one, two, otherwise));
        assertThat(incident(bearing(connector, "no JSON, so no rule"))).isEqualTo(one);
    }

    @Test
    void rulesThatAreChangedHoldForWhatComesAfter() {
        String one = openIncident();
        String two = openIncident();
        JsonNode connector = connector("generic", BEARER + ", \"settings\": " + settings(one, one, ""));
        Answer before = bearing(connector, alert("B-1", "Tills"));
        Answer changed = admin("PUT", "/" + id(connector) + "/settings", settings(one, two, ""));
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(204);
        assertThat(incident(bearing(connector, alert("B-2", "Tills")))).isEqualTo(two);
        assertThat(incident(before)).isEqualTo(one);
    }

    @Test
    void aLookSaysWhatTheLastPayloadWouldBecomeAndRecordsNothing() {
        String one = openIncident();
        JsonNode connector = connector("generic", BEARER);
        assertThat(admin("POST", "/" + id(connector) + "/preview", "{}").code()).isEqualTo("invalid-value");
        Answer received = bearing(connector, alert("V-1", "Tills"));
        String settings = """
                {"settings": {"mapping": {"id": ["/id"], "summary": ["/team"], "url": ["/nowhere"]},
                  "rules": [{"pointer": "/team", "test": "contains", "value": "TILL", "incident": "%s"}]}}""".formatted(one);
        Answer look = admin("POST", "/" + id(connector) + "/preview", settings);
        assertThat(look.status()).as(look.response().body()).isEqualTo(200);
        JsonNode signal = look.body().path("signals").path(0);
        assertThat(signal.path("reading").path("summary").asString()).isEqualTo("Till security");
        assertThat(signal.path("reading").path("missing").path(0).asString()).isEqualTo("url");
        assertThat(signal.path("rule").intValue()).isOne();
        assertThat(look.body().path("payload").asString()).isEqualTo(alert("V-1", "Tills"));
        assertThat(report(signal(received), received)
                        .path("signal")
                        .path("reading")
                        .path("summary")
                        .asString())
                .isEqualTo("Tills");
    }

    @Test
    void aLookShowsNoAdministratorWhatBecamePrivileged() {
        String incident = openIncident();
        JsonNode connector = connector("generic", BEARER);
        String signal = signal(bearing(connector, alert("V-2", "Counsel only")));
        String privileged = fact("counsel-only", "2013-11-30", "Secret.")
                .replace("\"detail\"", "\"access\": \"privileged\", \"detail\"");
        Answer promoted = send(
                "POST",
                "/api/v1/signals/" + signal + "/promote?incident=" + incident,
                privileged,
                bearer(Role.EDITOR, Role.COUNSEL));
        assertThat(promoted.status()).as(promoted.response().body()).isEqualTo(201);
        String preview = "/api/v1/connectors/" + id(connector) + "/preview";
        Answer look = send("POST", preview, "{}", bearer(Role.ADMINISTRATOR));
        assertThat(look.code()).isEqualTo("invalid-value");
        assertThat(look.response().body()).doesNotContain("Counsel only");
        assertThat(send("POST", preview, "{}", bearer(Role.ADMINISTRATOR, Role.COUNSEL))
                        .response()
                        .body())
                .contains("Counsel only");
    }

    @Test
    void aLookAndASignalShowNothingOfTheOthersInItsBody() {
        String open = openIncident();
        String other = openIncident();
        String rule =
                ", \"settings\": {\"mapping\": {\"items\": \"/all\", \"id\": [\"/id\"], \"summary\": [\"/title\"]}, \"rules\":"
                        + " [{\"pointer\": \"/id\", \"test\": \"equals\", \"value\": \"W-2\", \"incident\": \"" + other
                        + "\"}], \"incident\": \""
                        + open + "\"}";
        JsonNode connector = connector("generic", BEARER + rule);
        Answer received = bearing(
                connector,
                "{\"all\": [" + alert("W-1", "Tills") + ", " + alert("W-2", "Takeover") + "], \"from\": \"x\"}");
        assertThat(report(signal(received), received).path("body").asString())
                .isEqualTo("{\"all\": [" + alert("W-1", "Tills") + "], \"from\": \"x\"}");
        JsonNode look = admin("POST", "/" + id(connector) + "/preview", "{}").body();
        assertThat(look.path("signals")).hasSize(1);
        assertThat(look.toString()).contains("Tills").doesNotContain("Takeover");
    }

    @Test
    void aRuleThatLeadsNowhereIsRefused() {
        Answer refused = admin(
                "POST",
                "",
                "{\"name\": \"leads-nowhere\", \"preset\": \"generic\", \"settings\": {\"incident\": \"no-such-incident\"}}");
        assertThat(refused.code()).isEqualTo("unknown-incident");
    }

    private String incident(Answer received) {
        return report(signal(received), received)
                .path("signal")
                .path("incident")
                .asString("");
    }
}
