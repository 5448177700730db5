package io.factline.query.signal;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.factline.account.Role;
import io.factline.query.Client.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A sender proves who it is, or nothing of it is kept. */
class ConnectorSignatureTest extends SignalStories {

    private static final String BODY = alert("S-1", "Signed");

    @Test
    void aWrongSignatureIsRefusedAndNothingIsKept() {
        JsonNode pagerDuty = connector("pagerduty", "");
        String wrong = "v1=" + hmac("another-secret-of-somebody", BODY);
        refused(send("POST", address(pagerDuty), BODY, "", "X-PagerDuty-Signature", wrong));
        refused(send("POST", address(pagerDuty), BODY, ""));
        refused(send("POST", address(pagerDuty), BODY, bearer(Role.ADMINISTRATOR)));
        refused(send(
                "POST",
                address(pagerDuty),
                BODY + " ",
                "",
                "X-PagerDuty-Signature",
                "v1=" + hmac(secret(pagerDuty), BODY)));
        refused(send(
                "POST", address(pagerDuty), BODY, "", "X-PagerDuty-Signature", "v0=" + hmac(secret(pagerDuty), BODY)));
        refused(send("POST", address(pagerDuty), BODY, "", "X-PagerDuty-Signature", "v1=not-hex,v1="));
        refused(send("POST", "/api/v1/signals/nobody-has-this-name", BODY, ""));
        assertThat(read("?connector=" + id(pagerDuty), bearer(Role.EDITOR))
                        .body()
                        .path("signals"))
                .isEmpty();
        assertThat(connectorOf(pagerDuty).has("refusedAt")).isTrue();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("sender-unproven");
    }

    @Test
    void ofSeveralSignaturesOneIsEnough() {
        JsonNode pagerDuty = connector("pagerduty", "");
        String several = "v1=" + hmac("an-older-secret-here", BODY) + ", v1=" + hmac(secret(pagerDuty), BODY);
        assertThat(send("POST", address(pagerDuty), BODY, "", "X-PagerDuty-Signature", several)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aSecretThatTheSenderDrewIsTaken() {
        JsonNode pagerDuty = connector("pagerduty", ", \"secret\": \"drawn-by-pagerduty-itself\"");
        assertThat(secret(pagerDuty)).isEqualTo("drawn-by-pagerduty-itself");
        assertThat(signed(pagerDuty, BODY).status()).isEqualTo(201);
    }

    @Test
    void aSignatureMayStandInAnyHeaderInBase64() {
        JsonNode generic = connector(
                "generic", ", \"proof\": {\"kind\": \"hmac\", \"header\": \"X-Sum\", \"encoding\": \"base64\"}");
        String sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hmac(secret(generic), BODY)));
        assertThat(send("POST", address(generic), BODY, "", "X-Sum", sum).status())
                .isEqualTo(201);
        refused(send("POST", address(generic), BODY, "", "X-Sum", hmac(secret(generic), BODY)));
    }

    @Test
    void standardWebhooksAreCheckedWithTheirTime() throws Exception {
        JsonNode generic = connector("generic", ", \"proof\": {\"kind\": \"standard-webhooks\"}");
        Webhook sender = new Webhook(secret(generic));
        long now = Instant.now().getEpochSecond();
        assertThat(standard(generic, now, sender.sign("m-1", now, BODY)).status())
                .isEqualTo(201);
        long old = now - 3_600;
        refused(standard(generic, old, sender.sign("m-1", old, BODY)));
        refused(standard(generic, now, sender.sign("m-2", now, BODY)));
    }

    private Answer standard(JsonNode connector, long at, String signature) {
        return send(
                "POST",
                address(connector),
                BODY,
                "",
                "webhook-id",
                "m-1",
                "webhook-timestamp",
                String.valueOf(at),
                "webhook-signature",
                signature);
    }

    @Test
    void aSecretMayComeAsBearerAsPasswordOrInTheAddress() {
        JsonNode alertmanager = connector("alertmanager", "");
        assertThat(bearing(alertmanager, BODY).status()).isEqualTo(201);
        refused(send("POST", address(alertmanager), BODY, "Bearer " + secret(alertmanager) + "x"));
        JsonNode basic = connector("alertmanager", ", \"proof\": {\"kind\": \"basic\"}");
        assertThat(send("POST", address(basic), BODY, basic("whoever", secret(basic)))
                        .status())
                .isEqualTo(201);
        refused(send("POST", address(basic), BODY, basic("whoever", "wrong")));
        JsonNode statuspage = connector("statuspage", "");
        assertThat(address(statuspage)).contains("?token=factline_signal_");
        assertThat(send("POST", address(statuspage), BODY, "").status()).isEqualTo(201);
        refused(send("POST", address(statuspage).replace("token=", "token=x"), BODY, ""));
    }

    @Test
    void whileASecretIsReplacedBothAreGood() {
        JsonNode alertmanager = connector("alertmanager", "");
        JsonNode fresh = admin("POST", "/" + id(alertmanager) + "/rotate", "{}").body();
        assertThat(secret(fresh)).isNotEqualTo(secret(alertmanager));
        assertThat(bearing(alertmanager, BODY).status()).isEqualTo(201);
        assertThat(bearing(fresh, BODY).status()).isEqualTo(201);
        admin("POST", "/" + id(alertmanager) + "/rotate", "{}");
        refused(bearing(alertmanager, BODY));
    }

    @Test
    void aDisabledConnectorTakesNothingAndItsSecretIsNeverReadBack() {
        JsonNode alertmanager = connector("alertmanager", "");
        assertThat(admin("POST", "/" + id(alertmanager) + "/disable", null).status())
                .isEqualTo(204);
        assertThat(bearing(alertmanager, BODY).code()).isEqualTo("connector-disabled");
        assertThat(admin("POST", "/" + id(alertmanager) + "/enable", null).status())
                .isEqualTo(204);
        assertThat(bearing(alertmanager, BODY).status()).isEqualTo(201);
        assertThat(admin("GET", "", null).response().body()).doesNotContain(secret(alertmanager));
    }

    @Test
    void aConnectorWhoseAccountIsDisabledTakesNothing() {
        JsonNode alertmanager = connector("alertmanager", "");
        assertThat(send("POST", "/api/v1/accounts/" + id(alertmanager) + "/disable", null, ADMIN)
                        .status())
                .isEqualTo(204);
        assertThat(bearing(alertmanager, BODY).code()).isEqualTo("connector-disabled");
        assertThat(connectorOf(alertmanager).has("disabledAt")).isTrue();
    }

    @Test
    void aSecretInAnAddressNeedsNoEscapingAndMayBeEscaped() {
        String page = ", \"preset\": \"statuspage\", \"secret\": \"";
        assertThat(admin("POST", "", "{\"name\": \"escaped-page\"" + page + "0123456789&abcdef\"}")
                        .code())
                .isEqualTo("invalid-value");
        JsonNode made = admin("POST", "", "{\"name\": \"escaped-page\"" + page + "0123456789-abcde~\"}")
                .body();
        assertThat(send("POST", address(made).replace("~", "%7E"), BODY, "").status())
                .isEqualTo(201);
        refused(send("POST", address(made).replace("~", "%25zz"), BODY, ""));
    }

    @Test
    void standardWebhooksSignText() throws Exception {
        JsonNode generic = connector("generic", ", \"proof\": {\"kind\": \"standard-webhooks\"}");
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, '"', '}'};
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(secret(generic)).sign("m-1", now, new String(body, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + address(generic)))
                .header("webhook-id", "m-1")
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aTokenInAnAddressStandsInNoLineOfTheLog(CapturedOutput output) {
        JsonNode statuspage = connector("statuspage", "");
        String wrong = address(statuspage) + "-and-more";
        assertThat(send("POST", address(statuspage), BODY, "").status()).isEqualTo(201);
        refused(send("POST", wrong, BODY, ""));
        assertThat(send("POST", address(statuspage), "x".repeat((1 << 20) + 1), "")
                        .status())
                .isEqualTo(413);
        assertThat(send("POST", address(statuspage), "", "").status()).isEqualTo(400);
        assertThat(send("GET", address(statuspage), null, "").status()).isEqualTo(401);
        assertThat(output.getAll()).doesNotContain(secret(statuspage));
    }

    @Test
    void aBodyOfAnyTypeIsKeptAsItCame() {
        JsonNode statuspage = connector("statuspage", "");
        String form = "token=not-this-one&payload=%7B%7D";
        Answer received =
                send("POST", address(statuspage), form, "", "Content-Type", "application/x-www-form-urlencoded");
        JsonNode kept = report(signal(received), received);
        assertThat(kept.path("payload").asString()).isEqualTo(form);
        assertThat(kept.path("mediaType").asString()).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void aBodyThatIsTooLargeOrEmptyIsRefused() {
        JsonNode alertmanager = connector("alertmanager", "");
        assertThat(bearing(alertmanager, "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        assertThat(bearing(alertmanager, "").code()).isEqualTo("malformed-body");
        assertThat(bearing(alertmanager, "x".repeat(1 << 20)).status()).isEqualTo(201);
    }

    private JsonNode connectorOf(JsonNode drawn) {
        for (JsonNode one : admin("GET", "", null).body()) {
            if (one.path("id").asString().equals(id(drawn))) {
                return one;
            }
        }
        throw new IllegalStateException("no such connector");
    }
}
