package io.factline.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.query.Client.Answer;
import io.factline.query.webhook.Receiver.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where a webhook may lead, and for how long it is waited for. */
class WebhookReachTest extends WebhookStories {

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.2/hook, not-public",
        "https://[::1]/hook, not-public",
        "https://[::ffff:127.0.0.2]/hook, not-public",
        "https://10.1.2.3/hook, not-public",
        "https://172.16.0.1/hook, not-public",
        "https://192.168.1.1/hook, not-public",
        "https://169.254.169.254/latest/meta-data, not-public",
        "https://100.64.0.1/hook, not-public",
        "https://0.0.0.0/hook, not-public",
        "https://[fd00::1]/hook, not-public",
        "https://[fe80::1]/hook, not-public",
        "https://[64:ff9b::7f00:1]/hook, not-public",
        "https://2130706434/hook, not-public",
        "http://192.0.2.1/hook, not-encrypted",
        "https://[::10.1.2.3]/hook, not-public",
        "https://localhost:1/hook, no-connection",
        "http://0.0.0.0/hook, not-encrypted",
        "https://nobody.invalid/hook, unknown-host"
    })
    void whatIsNotPublicIsNotReached(String url, String trouble) {
        JsonNode drawn = subscribe(url, "");
        admin("POST", "/" + id(drawn) + "/try", null);
        await().until(() -> !deliveries(drawn).path(0).path("attempts").isEmpty());
        assertThat(deliveries(drawn)
                        .path(0)
                        .path("attempts")
                        .path(0)
                        .path("trouble")
                        .asString())
                .isIn(trouble, url.contains("2130706434") ? "unknown-host" : trouble);
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        try (Receiver elsewhere = new Receiver()) {
            receiver.reply = _ -> new Reply(307, Map.of("Location", elsewhere.url()), "");
            String incident = openIncident();
            JsonNode drawn = subscribe(receiver.url(), "");
            record(incident, "D-1");
            await().until(() -> !attempts(drawn, "D-1").isEmpty());
            assertThat(attempts(drawn, "D-1").get(0).path("trouble").asString()).isEqualTo("redirected");
            assertThat(elsewhere.got).isEmpty();
        }
    }

    @Test
    void whoAnswersAByteNowAndThenIsCutOff() {
        receiver.drips = true;
        JsonNode drawn = subscribe(receiver.url(), "");
        admin("POST", "/" + id(drawn) + "/try", null);
        await().atMost(Duration.ofSeconds(8))
                .until(() -> !deliveries(drawn).path(0).path("attempts").isEmpty());
        JsonNode attempt = deliveries(drawn).path(0).path("attempts").path(0);
        assertThat(attempt.path("trouble").asString()).isEqualTo("timed-out");
        assertThat(Duration.ofMillis(attempt.path("tookMillis").longValue()))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(6));
    }

    @Test
    void aProxyOfTheMachineIsNotAskedForItWouldReachAnything() throws IOException {
        try (Receiver proxy = new Receiver()) {
            String port = proxy.url().replaceAll(".*:(\\d+)/.*", "$1");
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", port);
            JsonNode drawn = subscribe("https://10.1.2.3/hook", "");
            admin("POST", "/" + id(drawn) + "/try", null);
            await().until(() -> !deliveries(drawn).path(0).path("attempts").isEmpty());
            assertThat(deliveries(drawn)
                            .path(0)
                            .path("attempts")
                            .path(0)
                            .path("trouble")
                            .asString())
                    .isEqualTo("not-public");
            assertThat(proxy.got).isEmpty();
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a.example/",
        "https://a.example:99999/",
        "https://user:word@a.example/",
        "https:///hook",
        "nothing"
    })
    void whatIsNoAddressIsRefused(String url) {
        Answer refused = admin("POST", "", "{\"name\": \"no-address\", \"url\": \"" + url + "\"}");
        assertThat(refused.code()).isEqualTo("invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:2800:21f::1", "2a01:4f8::1"})
    void whatIsPublicIsReached(String address) throws IOException {
        assertThat(Sender.PUBLIC.matches(InetAddress.getAllByName(address)[0])).isTrue();
    }
}
