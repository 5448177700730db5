package io.factline.query.webhook;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A receiver, and the webhooks of one test. Retries follow at once here, and this machine is an allowed network: {@link ServicesTest}. */
abstract class WebhookStories extends ServicesTest {

    static final String ADMIN = basic("admin", "correct-horse-battery");

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stopListening() {
        for (JsonNode webhook : admin("GET", "", null).body()) {
            assertThat(admin("DELETE", "/" + webhook.path("id").asString(), null)
                            .status())
                    .isEqualTo(204);
        }
        receiver.close();
    }

    JsonNode subscribe(String url, String more) {
        Answer made = admin(
                "POST",
                "",
                "{\"name\": \"hook-" + NUMBER.incrementAndGet() + "\", \"url\": \"" + url + "\"" + more + "}");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.body();
    }

    Answer admin(String method, String path, @Nullable String body) {
        return send(method, WEBHOOKS + path, body, ADMIN);
    }

    long record(String incident, String id) {
        Answer recorded = post(facts(incident), fact(id, "2014-06-15", "Told."));
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        return recorded.body().path("position").longValue();
    }

    static String id(JsonNode drawn) {
        return drawn.path("id").asString();
    }

    JsonNode webhook(JsonNode drawn) {
        for (JsonNode webhook : admin("GET", "", null).body()) {
            if (webhook.path("id").asString().equals(id(drawn))) {
                return webhook;
            }
        }
        throw new IllegalStateException("no such webhook");
    }

    JsonNode deliveries(JsonNode drawn) {
        return admin("GET", "/" + id(drawn) + "/deliveries", null).body();
    }

    /** What became of a fact; a missing node where the receiver has not heard of it yet. */
    JsonNode delivery(JsonNode drawn, String fact) {
        List<String> events = receiver.got.stream()
                .filter(got -> got.fact().equals(fact))
                .map(got -> got.header("webhook-id"))
                .toList();
        for (JsonNode delivery : deliveries(drawn)) {
            if (events.contains(delivery.path("event").asString())) {
                return delivery;
            }
        }
        return MissingNode.getInstance();
    }

    JsonNode attempts(JsonNode drawn, String fact) {
        return delivery(drawn, fact).path("attempts");
    }

    long replay(JsonNode drawn, long from, long to) {
        Answer answer = admin("POST", "/" + id(drawn) + "/replay", "{\"from\": " + from + ", \"to\": " + to + "}");
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("deliveries").longValue();
    }
}
