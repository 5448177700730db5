package io.factline.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.query.webhook.Receiver.Reply;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What fails is tried again, and when it is enough. */
class WebhookRetryTest extends WebhookStories {

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
    void whereNothingGetsThroughForTheWholeScheduleTheWebhookIsDisabledAndNothingIsLost() {
        receiver.reply = _ -> new Reply(500, Map.of(), "");
        List<String> incidents = List.of(openIncident(), openIncident(), openIncident());
        JsonNode drawn = subscribe(receiver.url(), "");
        incidents.forEach(incident -> record(incident, "N-1"));
        incidents.forEach(incident -> record(incident, "N-2"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> webhook(drawn).path("disabledBecause").asString("").equals("failing"));
        assertThat(webhook(drawn).path("failed").intValue()).isZero();
        receiver.reply = _ -> Reply.OK;
        receiver.got.clear();
        admin("POST", "/" + id(drawn) + "/enable", null);
        await().until(() -> Collections.frequency(receiver.facts(), "N-2") == 3);
        assertThat(webhook(drawn).path("failed").intValue()).isZero();
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
    void whoWantsItAgainWhileAnAttemptIsUnderWayGetsItAgain() {
        String incident = openIncident();
        CountDownLatch hold = new CountDownLatch(1);
        receiver.reply = got -> {
            if (got.fact().equals("M-1") && receiver.facts().size() == 1) {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Reply.OK;
        };
        JsonNode drawn = subscribe(receiver.url(), "");
        long position = record(incident, "M-1");
        await().until(() -> receiver.facts().size() == 1);
        assertThat(replay(drawn, position, position)).isEqualTo(1);
        hold.countDown();
        await().until(() -> receiver.facts().equals(List.of("M-1", "M-1")));
        await().until(() -> delivery(drawn, "M-1").path("status").asString().equals("delivered"));
    }

    @Test
    void oneThatIsDisabledSendsNothingAndCannotBeTried() {
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        assertThat(admin("POST", "/" + id(drawn) + "/disable", null).status()).isEqualTo(204);
        assertThat(admin("POST", "/" + id(drawn) + "/try", null).code()).isEqualTo("webhook-disabled");
        record(incident, "L-1");
        assertThat(admin("POST", "/" + id(drawn) + "/enable", null).status()).isEqualTo(204);
        assertThat(admin("POST", "/" + id(drawn) + "/enable", null).status()).isEqualTo(204);
        await().until(() -> receiver.facts().equals(List.of("L-1")));
    }
}
