package io.factline.query.webhook;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import io.factline.query.webhook.Receiver.Got;
import io.factline.query.webhook.Receiver.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Retries follow at once here, and this machine is an allowed network: see {@link ServicesTest}. */
class WebhookTest extends ServicesTest {

    private static final String ADMIN = basic("admin", "correct-horse-battery");
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stopListening() {
        for (JsonNode webhook : admin("GET", "", null).body()) {
            admin("DELETE", "/" + webhook.path("id").asString(), null);
        }
        receiver.close();
    }

    @Test
    void whatIsRecordedIsSentSignedAndInItsOrder() {
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        for (int i = 1; i <= 20; i++) {
            record(incident, "W-" + i);
        }
        await().until(() -> receiver.facts().size() == 20);
        assertThat(receiver.facts())
                .startsWith("W-1", "W-2", "W-3")
                .endsWith("W-20")
                .hasSize(20);
        Got first = receiver.got.getFirst();
        assertThat(first.isSignedWith(drawn.path("secret").asString())).isTrue();
        assertThat(first.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(first.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(first.header("webhook-id"))
                .isEqualTo(first.event().path("id").asString());
        assertThat(first.event().path("type").asString()).isEqualTo("io.factline.FactRecorded.v1");
        assertThat(first.event().path("data").path("fact").path("summary").asString())
                .isEqualTo("Told.");
    }

    @Test
    void onlyWhatWasAskedForIsSent() {
        String mine = openIncident();
        String other = openIncident();
        JsonNode drawn = subscribe(
                receiver.url(), ", \"incidents\": [\"" + mine + "\"], \"types\": [\"FactTold\", \"FactRetracted\"]");
        record(mine, "O-1");
        record(other, "O-2");
        send("POST", facts(mine) + "/O-1/retract", "{\"reason\": \"Wrong.\"}", ADMIN, "If-Match", "*");
        await().until(() -> receiver.got.size() == 1);
        assertThat(receiver.got.getFirst().event().path("type").asString()).isEqualTo("io.factline.FactRetracted.v1");
        assertThat(webhook(drawn).path("types").size()).isEqualTo(2);
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdAndHoldsUpItsIncidentAlone() {
        String stuck = openIncident();
        String free = openIncident();
        AtomicInteger tries = new AtomicInteger();
        receiver.reply = got -> got.fact().equals("S-1") && tries.incrementAndGet() < 3
                ? new Reply(500, Map.of(), "The queue is full.")
                : Reply.OK;
        JsonNode drawn = subscribe(receiver.url(), "");
        record(stuck, "S-1");
        record(stuck, "S-2");
        record(free, "F-1");
        await().until(() -> receiver.facts().contains("S-2"));
        assertThat(receiver.facts().indexOf("F-1")).isLessThan(receiver.facts().lastIndexOf("S-1"));
        assertThat(receiver.facts()).filteredOn("S-1"::equals).hasSize(3);
        assertThat(receiver.got.stream()
                        .filter(got -> got.fact().equals("S-1"))
                        .map(got -> got.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(receiver.got)
                .allMatch(got -> got.isSignedWith(drawn.path("secret").asString()));
        JsonNode delivery = delivery(drawn, "S-1");
        assertThat(delivery.path("status").asString()).isEqualTo("delivered");
        assertThat(delivery.path("attempts").size()).isEqualTo(3);
        assertThat(delivery.path("attempts").path(0).path("status").intValue()).isEqualTo(500);
        assertThat(delivery.path("attempts").path(0).path("trouble").asString()).isEqualTo("refused");
        assertThat(delivery.path("attempts").path(0).path("answer").asString()).isEqualTo("The queue is full.");
    }

    @Test
    void aReceiverThatAsksForRestGetsIt() {
        String one = openIncident();
        String other = openIncident();
        AtomicInteger calls = new AtomicInteger();
        receiver.reply = _ -> calls.incrementAndGet() == 1 ? new Reply(429, Map.of("Retry-After", "3"), "") : Reply.OK;
        subscribe(receiver.url(), "");
        record(one, "R-1");
        await().until(() -> receiver.got.size() == 1);
        record(other, "R-2");
        await().until(() -> receiver.got.size() == 3);
        Duration rest =
                Duration.between(receiver.got.get(0).at(), receiver.got.get(1).at());
        assertThat(rest).isGreaterThan(Duration.ofMillis(2_900));
    }

    @Test
    void whoIsGoneIsNotToldAnyMoreAndGetsAllWhenItIsEnabledAgain() {
        String incident = openIncident();
        receiver.reply = _ -> new Reply(410, Map.of(), "");
        JsonNode drawn = subscribe(receiver.url(), "");
        record(incident, "G-1");
        await().until(() -> webhook(drawn).path("disabledBecause").asString("").equals("gone"));
        record(incident, "G-2");
        assertThat(receiver.facts()).containsExactly("G-1");
        receiver.reply = _ -> Reply.OK;
        assertThat(admin("POST", "/" + id(drawn) + "/enable", null).status()).isEqualTo(204);
        await().until(() -> receiver.facts().equals(List.of("G-1", "G-1", "G-2")));
        assertThat(webhook(drawn).has("disabledAt")).isFalse();
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
    void whereNothingGetsThroughForTheWholeScheduleTheWebhookIsDisabledAndNothingIsLost() {
        receiver.reply = _ -> new Reply(500, Map.of(), "");
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        record(incident, "N-1");
        record(incident, "N-2");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> webhook(drawn).path("disabledBecause").asString("").equals("failing"));
        receiver.reply = _ -> Reply.OK;
        receiver.got.clear();
        admin("POST", "/" + id(drawn) + "/enable", null);
        await().until(() -> receiver.facts().equals(List.of("N-1", "N-2")));
    }

    @Test
    void whereOthersGetThroughOneIsGivenUpAlone() {
        String incident = openIncident();
        receiver.reply = got -> got.fact().equals("P-1") ? new Reply(422, Map.of(), "") : Reply.OK;
        JsonNode drawn = subscribe(receiver.url(), "");
        record(incident, "P-1");
        record(incident, "P-2");
        String other = openIncident();
        for (int i = 0; !receiver.facts().contains("P-2") && i < 60; i++) {
            record(other, "Q-" + i);
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        }
        assertThat(delivery(drawn, "P-1").path("status").asString()).isEqualTo("failed");
        assertThat(webhook(drawn).path("failed").intValue()).isEqualTo(1);
        assertThat(webhook(drawn).has("disabledAt")).isFalse();
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        JsonNode drawn = subscribe(receiver.url(), "");
        Answer rotated = admin("POST", "/" + id(drawn) + "/rotate", null);
        String fresh = rotated.body().path("secret").asString();
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(drawn.path("secret").asString());
        record(openIncident(), "C-1");
        await().until(() -> receiver.facts().contains("C-1"));
        Got got = receiver.got.getLast();
        assertThat(got.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(got.isSignedWith(fresh)).isTrue();
        assertThat(got.isSignedWith(drawn.path("secret").asString())).isTrue();
    }

    @Test
    void whatWasDeliveredIsDeliveredAgainOnRequest() {
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        long first = record(incident, "A-1");
        record(incident, "A-2");
        long last = record(incident, "A-3");
        await().until(() -> receiver.facts().size() == 3);
        assertThat(replay(drawn, first, first)).isEqualTo(1);
        await().until(() -> receiver.facts().equals(List.of("A-1", "A-2", "A-3", "A-1")));
        assertThat(replay(drawn, first, last)).isEqualTo(3);
        await().until(() -> receiver.facts().size() == 7);
        assertThat(receiver.facts().subList(4, 7)).containsExactly("A-1", "A-2", "A-3");
        assertThat(admin("POST", "/" + id(drawn) + "/replay", "{\"from\": 5, \"to\": 4}")
                        .code())
                .isEqualTo("invalid-value");
    }

    @Test
    void aReceiverCanBeTried() {
        JsonNode drawn = subscribe(receiver.url(), "");
        assertThat(admin("POST", "/" + id(drawn) + "/try", null).status()).isEqualTo(202);
        await().until(() -> !receiver.got.isEmpty());
        assertThat(receiver.got.getFirst().event().path("type").asString()).isEqualTo("io.factline.WebhookTried.v1");
        assertThat(receiver.got.getFirst().isSignedWith(drawn.path("secret").asString()))
                .isTrue();
        await().until(() -> deliveries(drawn).path(0).path("status").asString().equals("delivered"));
    }

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
    void whoAnswersAByteNowAndThenIsCutOff() {
        receiver.drips = true;
        JsonNode drawn = subscribe(receiver.url(), "");
        admin("POST", "/" + id(drawn) + "/try", null);
        await().atMost(Duration.ofSeconds(8))
                .until(() -> !deliveries(drawn).path(0).path("attempts").isEmpty());
        assertThat(deliveries(drawn)
                        .path(0)
                        .path("attempts")
                        .path(0)
                        .path("took")
                        .asString())
                .startsWith("PT");
    }

    @Test
    void itSeesWhatAViewerSeesAndOfAPrivateIncidentSomethingOnlyAsAMember() {
        String open = openIncident();
        String closed = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        send(
                "POST",
                "/api/v1/incidents/" + closed + "/restrict",
                restriction("00000000-0000-0000-0000-000000000007"),
                ADMIN);
        record(closed, "H-1");
        post(facts(open), fact("H-2", "2014", "For counsel.").replaceFirst("\\{", "{\"access\": \"privileged\", "));
        record(open, "H-3");
        await().until(() -> receiver.facts().contains("H-3"));
        assertThat(receiver.facts()).containsExactly("H-3");
        send(
                "POST",
                "/api/v1/incidents/" + closed + "/restrict",
                restriction("00000000-0000-0000-0000-000000000007\", \"" + id(drawn)),
                ADMIN);
        record(closed, "H-4");
        await().until(() -> receiver.facts().contains("H-4"));
    }

    private static String restriction(String members) {
        return "{\"members\": [\"" + members + "\"], \"reason\": \"Counsel asked for it.\"}";
    }

    private JsonNode subscribe(String url, String more) {
        Answer made = admin(
                "POST",
                "",
                "{\"name\": \"hook-" + NUMBER.incrementAndGet() + "\", \"url\": \"" + url + "\"" + more + "}");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.body();
    }

    private Answer admin(String method, String path, @Nullable String body) {
        return send(method, WEBHOOKS + path, body, ADMIN);
    }

    private long record(String incident, String id) {
        Answer recorded = post(facts(incident), fact(id, "2014-06-15", "Told."));
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        return recorded.body().path("position").longValue();
    }

    private static String id(JsonNode drawn) {
        return drawn.path("id").asString();
    }

    private JsonNode webhook(JsonNode drawn) {
        for (JsonNode webhook : admin("GET", "", null).body()) {
            if (webhook.path("id").asString().equals(id(drawn))) {
                return webhook;
            }
        }
        throw new IllegalStateException("no such webhook");
    }

    private JsonNode deliveries(JsonNode drawn) {
        return admin("GET", "/" + id(drawn) + "/deliveries", null).body();
    }

    private JsonNode delivery(JsonNode drawn, String fact) {
        String event = receiver.got.stream()
                .filter(got -> got.fact().equals(fact))
                .findFirst()
                .orElseThrow()
                .header("webhook-id");
        for (JsonNode delivery : deliveries(drawn)) {
            if (delivery.path("event").asString().equals(event)) {
                return delivery;
            }
        }
        throw new IllegalStateException("no such delivery");
    }

    private JsonNode attempts(JsonNode drawn, String fact) {
        return receiver.facts().contains(fact)
                ? delivery(drawn, fact).path("attempts")
                : deliveries(drawn).path("none");
    }

    private long replay(JsonNode drawn, long from, long to) {
        Answer answer = admin("POST", "/" + id(drawn) + "/replay", "{\"from\": " + from + ", \"to\": " + to + "}");
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("deliveries").longValue();
    }
}
