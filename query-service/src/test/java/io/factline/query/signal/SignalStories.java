package io.factline.query.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stories about signals have in common: connectors, and senders that sign. */
abstract class SignalStories extends ServicesTest {

    static final String ADMIN = Client.basic("admin", "correct-horse-battery");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A connector of its own, with what else its body says. */
    JsonNode connector(String preset, String more) {
        Answer made = admin(
                "POST",
                "",
                "{\"name\": \"sender-" + NUMBER.incrementAndGet() + "\", \"preset\": \"" + preset + "\"" + more + "}");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.body();
    }

    /** One whose senders show their secret in a header. */
    JsonNode generic() {
        return connector("generic", ", \"proof\": {\"kind\": \"bearer\"}");
    }

    Answer admin(String method, String path, @Nullable String body) {
        return send(method, "/api/v1/connectors" + path, body, ADMIN);
    }

    /** Sends as a sender whose secret stands in a header. */
    Answer bearing(JsonNode connector, String body) {
        return send("POST", address(connector), body, "Bearer " + secret(connector));
    }

    Answer signed(JsonNode connector, String body) {
        return send(
                "POST", address(connector), body, "", "X-PagerDuty-Signature", "v1=" + hmac(secret(connector), body));
    }

    static String address(JsonNode connector) {
        return connector.path("address").asString();
    }

    static String secret(JsonNode connector) {
        return connector.path("secret").asString();
    }

    static String id(JsonNode connector) {
        return connector.path("id").asString();
    }

    static String hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the only signal that was received. */
    static String signal(Answer received) {
        assertThat(received.status()).as(received.response().body()).isEqualTo(201);
        return received.body().path("signals").path(0).path("signal").asString();
    }

    static long position(Answer received) {
        return received.body().path("signals").path(0).path("position").longValue();
    }

    Answer act(String signal, String what, String body, String... headers) {
        return post("/api/v1/signals/" + signal + "/" + what, body, headers);
    }

    Answer read(String path, String authorization) {
        return send("GET", "/api/v1/signals" + path, null, authorization);
    }

    /** All that the inbox has, seen by an editor, once the views know a position. */
    JsonNode report(String signal, Answer last) {
        long position =
                last.body().has("position") ? last.body().path("position").longValue() : position(last);
        Answer answer = read("/" + signal + "?after=" + position, Client.bearer(Role.EDITOR));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    /** An alert as a generic sender would tell it. */
    static String alert(String id, String text) {
        return "{\"id\": \"" + id + "\", \"title\": \"" + text
                + "\", \"occurredAt\": \"2013-11-30T12:00:00Z\", \"severity\": \"high\", \"team\": \"Till security\"}";
    }
}
